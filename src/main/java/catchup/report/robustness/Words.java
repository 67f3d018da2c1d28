package catchup.report.robustness;

import catchup.report.Figures;
import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;

/** The words for robustness in one language, beside those that all reports share. */
final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/robustness/words");
    private static final double HALF_A_PERCENT = 0.005;

    private final Figures figures;

    Words(Lang lang) {
        super(MESSAGES, lang);
        this.figures = new Figures(labels());
    }

    /** How often something happened, as a whole number per cent. */
    String percent(double share) {
        if (share > 0 && share < HALF_A_PERCENT) {
            return get("under-one");
        } else if (share < 1 && share > 1 - HALF_A_PERCENT) {
            return get("over-ninety-nine");
        }
        return figures.percent(Math.round(share * 100) / 100.0);
    }

    /** How often something happened, as a word. */
    String often(double share) {
        return get(Often.of(share).key());
    }
}
