package catchup.report;

import catchup.text.Lang;
import catchup.text.Messages;

/** The words of one kind of report in one language, beside those that all reports share. */
public abstract class OwnWords {

    private final Messages messages;
    private final Labels labels;

    /** @param messages the words of this kind alone */
    protected OwnWords(Messages messages, Lang lang) {
        this.messages = messages;
        this.labels = new Labels(lang);
    }

    public final Lang lang() {
        return labels.lang();
    }

    /** The words that all reports share. */
    public final Labels labels() {
        return labels;
    }

    /** A word or sentence by its key, with its braces filled. */
    public final String get(String key, Object... arguments) {
        return messages.get(lang(), key, arguments);
    }

    /** The singular or the plural of a count, by the keys {@code key.one} and {@code key}. */
    public final String count(String key, int number) {
        return get(number == 1 ? key + ".one" : key, number);
    }
}
