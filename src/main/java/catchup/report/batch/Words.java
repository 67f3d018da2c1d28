package catchup.report.batch;

import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;

/** The words of this package in one language. */
final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/batch/words");

    Words(Lang lang) {
        super(MESSAGES, lang);
    }
}
