package catchup.report.explanation;

import catchup.explanation.WhyNot;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.WordedAnswer;

/** Why something was not concluded, or why a measure stands no higher, in the form asked for. */
public final class WhyNotAnswer implements WordedAnswer {

    private final WhyNot answer;

    public WhyNotAnswer(WhyNot answer) {
        this.answer = answer;
    }

    @Override
    public String json() {
        return new WhyNotJson(answer).text();
    }

    @Override
    public Document document(Format format, Options options) {
        return new WhyNotDocument(answer, options.lang()).document();
    }
}
