package catchup.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences from a resource bundle with an English and a Chinese file. A {@link Text} among the arguments is put in the
 * language asked for; numbers are put as they are, so pass those that need a format as strings.
 */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final Map<Lang, ResourceBundle> texts = new ConcurrentHashMap<>();

    /** @param bundle base name of the properties files on the class path, for example {@code catchup/report/labels} */
    public Messages(String bundle) {
        this.bundle = bundle;
    }

    /** The sentence with that key. A missing key is a fault of ours and throws {@link MissingResourceException}. */
    public String get(Lang lang, String key, Object... arguments) {
        String pattern = texts(lang).getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        List<Object> put = new ArrayList<>();
        for (Object argument : arguments) {
            put.add(argument instanceof Text text ? text.in(lang) : String.valueOf(argument));
        }
        return new MessageFormat(pattern, lang.locale()).format(put.toArray());
    }

    /** Whether there is a sentence with that key. */
    public boolean has(Lang lang, String key) {
        return texts(lang).containsKey(key);
    }

    /** The text with that key letter by letter, braces and all; empty if there is none. */
    public Optional<String> verbatim(Lang lang, String key) {
        return has(lang, key) ? Optional.of(texts(lang).getString(key)) : Optional.empty();
    }

    /** The same sentence in both languages. */
    public Text text(String key, Object... arguments) {
        return new Text(get(Lang.EN, key, arguments), get(Lang.ZH, key, arguments));
    }

    private ResourceBundle texts(Lang lang) {
        return texts.computeIfAbsent(lang, asked -> ResourceBundle.getBundle(bundle, asked.locale(), NO_FALLBACK));
    }
}
