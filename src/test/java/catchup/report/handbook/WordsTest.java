package catchup.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.report.WordFiles;
import catchup.text.Lang;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void theWordsAreCompleteInBothLanguages() throws IOException {
        Properties english = WordFiles.beside(Words.class, "en");
        assertThat(english.keySet())
                .isEqualTo(WordFiles.beside(Words.class, "zh").keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            for (Lang lang : Lang.values()) {
                assertThat(new Words(lang).get(key, "a", "b", "c", "d")).isNotBlank();
            }
        });
    }
}
