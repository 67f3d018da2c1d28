package catchup.app;

import catchup.text.Lang;
import catchup.text.Messages;
import java.util.Locale;

/** The sentences of the commands themselves, in one language. */
record Voice(Lang lang) {

    private static final Messages MESSAGES = new Messages("catchup/app/voice");

    /** The language of the machine's settings: Chinese where they say so, otherwise English. */
    static Voice ofMachine() {
        return new Voice(Locale.getDefault().getLanguage().equals("zh") ? Lang.ZH : Lang.EN);
    }

    String get(String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }
}
