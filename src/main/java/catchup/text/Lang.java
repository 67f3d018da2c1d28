package catchup.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the product. */
public enum Lang {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** The language of a text: Chinese if it has a Chinese character. */
    public static Lang of(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? ZH : EN;
    }

    /** The language of a code; empty if there is none. */
    public static Optional<Lang> ofCode(String code) {
        return Arrays.stream(values()).filter(lang -> lang.code().equals(code)).findFirst();
    }

    /** That of the machine's settings: Chinese where they say so, otherwise English. */
    public static Lang ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
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
