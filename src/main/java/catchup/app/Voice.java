package catchup.app;

import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Unseen;

/** The sentences of the commands themselves, in one language. */
record Voice(Lang lang) {

    private static final Messages MESSAGES = new Messages("catchup/app/voice");

    /** The language of the machine's settings: Chinese where they say so, otherwise English. */
    static Voice ofMachine() {
        return new Voice(Lang.ofMachine());
    }

    /** The sentence; what would steer a terminal out of a name that is repeated in it is shown by its number. */
    String get(String key, Object... arguments) {
        return Unseen.shown(MESSAGES.get(lang, key, arguments));
    }
}
