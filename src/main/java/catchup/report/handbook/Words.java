package catchup.report.handbook;

import catchup.report.Labels;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.Locale;
import java.util.MissingResourceException;

/** The handbook’s own words in one language, beside those that all reports share. */
public final class Words {

    private static final Messages MESSAGES = new Messages("catchup/report/handbook/words");

    private final Labels labels;

    public Words(Lang lang) {
        this.labels = new Labels(lang);
    }

    public Lang lang() {
        return labels.lang();
    }

    /** The words that all reports share. */
    public Labels labels() {
        return labels;
    }

    /** A word or sentence by its key, with its braces filled. */
    public String get(String key, Object... arguments) {
        return MESSAGES.get(lang(), key, arguments);
    }

    /** The word for a constant of an enum: {@code kind.diagnosis} for {@code DIAGNOSIS}. */
    public String word(String group, Enum<?> constant) {
        return get(key(group, constant));
    }

    /** The key of that word. */
    static String key(String group, Enum<?> constant) {
        return group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The singular or the plural of a count, by the keys {@code key.one} and {@code key}. */
    public String count(String key, int number) {
        return get(number == 1 ? key + ".one" : key, number);
    }

    public String in(Text text) {
        return labels.in(text);
    }

    /** The tag of the language that a text of an author is in: Chinese if it has a Chinese character. */
    public String langOf(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return (chinese ? Lang.ZH : Lang.EN).locale().toLanguageTag();
    }

    /** A unit by its name in the catalogue, which is repeated where there is no word for it. */
    String unit(String unit) {
        try {
            return get("unit." + unit);
        } catch (MissingResourceException none) {
            return unit;
        }
    }
}
