package catchup.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void theWordsAreCompleteInBothLanguages() throws IOException {
        Properties english = words("en");
        assertThat(english.keySet()).isEqualTo(words("zh").keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            for (Lang lang : Lang.values()) {
                assertThat(new Words(lang).get(key, "a", "b", "c", "d", "e")).isNotBlank();
            }
        });
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
