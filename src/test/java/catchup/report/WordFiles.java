package catchup.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The files in which the words of reports stand. */
public final class WordFiles {

    private WordFiles() {}

    /** The words that stand beside a class, in a language: {@code en} or {@code zh}. */
    public static Properties beside(Class<?> words, String language) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(words.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }
}
