package catchup.report.handbook;

import catchup.report.OwnWords;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.Locale;

/** The handbook’s own words in one language, beside those that all reports share. */
public final class Words extends OwnWords {

    private static final Messages MESSAGES = new Messages("catchup/report/handbook/words");

    public Words(Lang lang) {
        super(MESSAGES, lang);
    }

    /** The word for a constant of an enum: {@code kind.diagnosis} for {@code DIAGNOSIS}. */
    public String word(String group, Enum<?> constant) {
        return get(key(group, constant));
    }

    /** The key of that word. */
    static String key(String group, Enum<?> constant) {
        return group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String in(Text text) {
        return labels().in(text);
    }

    /** The tag of the language that a text of an author is in: Chinese if it has a Chinese character. */
    public String langOf(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return (chinese ? Lang.ZH : Lang.EN).locale().toLanguageTag();
    }
}
