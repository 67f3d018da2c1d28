package catchup.spark;

import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;

/** The sentences of this package. */
final class Words {

    private static final Messages MESSAGES = new Messages("catchup/spark/words");

    private Words() {}

    static String get(Lang lang, String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }

    /** The same in both languages. */
    static Text text(String key) {
        return MESSAGES.text(key);
    }
}
