package catchup.text;

import java.util.Locale;

/** A language of the product. */
public enum Lang {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** The locale that numbers and message patterns of this language use; never the machine's default. */
    public Locale locale() {
        return locale;
    }

    /** The code used on the command line and in files: {@code en} or {@code zh}. */
    public String code() {
        return locale.getLanguage();
    }
}
