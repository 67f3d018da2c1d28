package catchup.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Messages PROBLEMS = new Messages("catchup/diagnostic/problems");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void theLanguageAskedForCountsWhateverTheMachineSpeaks() {
        String english = PROBLEMS.get(Lang.EN, "missing-key", "id");
        String chinese = PROBLEMS.get(Lang.ZH, "missing-key", "id");
        for (Locale locale : new Locale[] {new Locale("tr", "TR"), new Locale("ar", "EG"), Locale.CHINA, Locale.ROOT}) {
            Locale.setDefault(locale);
            assertThat(PROBLEMS.get(Lang.EN, "missing-key", "id")).isEqualTo(english);
            assertThat(PROBLEMS.get(Lang.ZH, "missing-key", "id")).isEqualTo(chinese);
        }
        assertThat(chinese).isNotEqualTo(english);
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        Locale.setDefault(new Locale("ar", "EG"));
        assertThat(PROBLEMS.get(Lang.EN, "wrong-cell-count", 12345, 7))
                .contains("12345")
                .contains("7");
    }

    @Test
    void whatIsPutInIsNeverReadAsAPattern() {
        assertThat(PROBLEMS.get(Lang.EN, "missing-key", "{0} it's {1,number}")).contains("{0} it's {1,number}");
    }

    @Test
    void aTextIsPutInTheLanguageOfTheSentence() {
        Text text = PROBLEMS.text("empty-file", new Text("words", "词语"));
        assertThat(text.en()).contains("words");
        assertThat(text.zh()).contains("词语");
    }

    @Test
    void whatIsAskedForLetterByLetterIsNoPattern() {
        assertThat(PROBLEMS.verbatim(Lang.EN, "no-key-in-id").orElseThrow())
                .contains("{0}")
                .contains("'{key}'");
        assertThat(PROBLEMS.verbatim(Lang.ZH, "no-key-in-id"))
                .isPresent()
                .isNotEqualTo(PROBLEMS.verbatim(Lang.EN, "no-key-in-id"));
        assertThat(PROBLEMS.verbatim(Lang.ZH, "no-such-key")).isEmpty();
    }

    @Test
    void aMissingKeyIsAFaultOfOurs() {
        assertThatThrownBy(() -> PROBLEMS.get(Lang.EN, "no-such-key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void codesAreThoseOfFilesAndCommandLine() {
        Locale.setDefault(new Locale("tr", "TR"));
        assertThat(Lang.EN.code()).isEqualTo("en");
        assertThat(Lang.ZH.code()).isEqualTo("zh");
    }
}
