package catchup.report.robustness;

import catchup.advice.Advice;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.WordedAnswer;
import catchup.robustness.Robustness;

/** How far the ranking of a case holds, in the form asked for. */
public final class RobustnessReport implements WordedAnswer {

    private static final int NARROW_BAR = 20;
    private static final int WIDE_BAR = 50;

    private final Robustness robustness;
    private final Advice advice;

    /** @param advice on the same case, for how sure each recommendation is */
    public RobustnessReport(Robustness robustness, Advice advice) {
        this.robustness = robustness;
        this.advice = advice;
    }

    @Override
    public String json() {
        return new RobustnessJson(robustness, advice).text();
    }

    @Override
    public Document document(Format format, Options options) {
        return new RobustnessWriter(robustness, advice, new Words(options.lang()), options.top())
                .document(letters(format, options));
    }

    private static int letters(Format format, Options options) {
        return switch (format) {
            case HTML, JSON -> 0;
            case MARKDOWN -> WIDE_BAR;
            case TEXT -> Math.max(NARROW_BAR, Math.min(WIDE_BAR, options.width() / 2 - 2));
        };
    }
}
