package catchup.report.batch;

import catchup.report.Labels;
import catchup.text.Lang;
import catchup.text.Messages;

/** The words of this package in one language. */
final class Words {

    private static final Messages MESSAGES = new Messages("catchup/report/batch/words");

    private final Labels labels;

    Words(Lang lang) {
        this.labels = new Labels(lang);
    }

    Labels labels() {
        return labels;
    }

    String get(String key, Object... arguments) {
        return MESSAGES.get(labels.lang(), key, arguments);
    }
}
