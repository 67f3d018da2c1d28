package catchup.report.explanation;

import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;

/** The words of explanations in one language, beside those that all reports share. */
final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/explanation/words");

    Words(Lang lang) {
        super(MESSAGES, lang);
    }
}
