package catchup.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences from properties files, one in English and one in Chinese. A {@link Text} among the arguments is put in the
 * language asked for; numbers are put as they are, so pass those that need a format as strings.
 */
public final class Messages {

    private final String bundle;
    private final Map<Lang, Properties> texts = new ConcurrentHashMap<>();

    /** By pattern, which says the language: a report puts the same few hundred times. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param bundle base name of the properties files on the class path, for example {@code catchup/report/labels} */
    public Messages(String bundle) {
        this.bundle = bundle;
    }

    /** The sentence with that key. A missing key is a fault of ours and throws {@link MissingResourceException}. */
    public String get(Lang lang, String key, Object... arguments) {
        String pattern = verbatim(lang, key)
                .orElseThrow(() -> new MissingResourceException("no text in " + bundle + " for " + lang, bundle, key));
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] put = new Object[arguments.length];
        for (int i = 0; i < put.length; i++) {
            put[i] = arguments[i] instanceof Text text ? text.in(lang) : String.valueOf(arguments[i]);
        }
        MessageFormat format = formats.computeIfAbsent(pattern, each -> new MessageFormat(each, lang.locale()));
        synchronized (format) {
            return format.format(put);
        }
    }

    /** Whether there is a sentence with that key. */
    public boolean has(Lang lang, String key) {
        return texts(lang).containsKey(key);
    }

    /** The text with that key letter by letter, braces and all; empty if there is none. */
    public Optional<String> verbatim(Lang lang, String key) {
        return Optional.ofNullable(texts(lang).getProperty(key));
    }

    /** The same sentence in both languages. */
    public Text text(String key, Object... arguments) {
        return new Text(get(Lang.EN, key, arguments), get(Lang.ZH, key, arguments));
    }

    private Properties texts(Lang lang) {
        return texts.computeIfAbsent(lang, this::read);
    }

    /** Asks for the one file: a resource bundle would also look for files between and above it, and in every library. */
    private Properties read(Lang lang) {
        String name = bundle + "_" + lang.code() + ".properties";
        try (InputStream stream = Messages.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new MissingResourceException("no texts in " + name, bundle, "");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
