package catchup.report.explanation;

import catchup.report.Labels;
import catchup.text.Lang;
import catchup.text.Messages;

/** The words of explanations in one language, beside those that all reports share. */
final class Words {

    private static final Messages MESSAGES = new Messages("catchup/report/explanation/words");

    private final Labels labels;

    Words(Lang lang) {
        this.labels = new Labels(lang);
    }

    Lang lang() {
        return labels.lang();
    }

    Labels labels() {
        return labels;
    }

    String get(String key, Object... arguments) {
        return MESSAGES.get(lang(), key, arguments);
    }

    /** The singular or the plural of a count, by the keys {@code key.one} and {@code key}. */
    String count(String key, int number) {
        return get(number == 1 ? key + ".one" : key, number);
    }
}
