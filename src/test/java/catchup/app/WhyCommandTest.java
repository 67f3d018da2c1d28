package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyCommandTest {

    private static final String CASE = "cases/puer-coffee-2021.yaml";

    @TempDir
    private Path folder;

    @Test
    void aMeasureGoesByItsIdOrItsNameInEitherLanguage() throws JsonProcessingException {
        String byId = why("sorting-and-grading").out();
        assertThat(new ObjectMapper().readTree(byId).at("/about/id").asText()).isEqualTo("sorting-and-grading");
        assertThat(why("Sorting and grading before sale").out()).isEqualTo(byId);
        assertThat(why("采后分选分级").out()).isEqualTo(byId);
    }

    @Test
    void aDrawingIsWrittenBesideTheAnswer() {
        Path svg = folder.resolve("proof.svg");
        Path dot = folder.resolve("proof.dot");
        assertThat(Run.of("why", CASE, "commodity-trap", "--graph", svg.toString())
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Run.of("why", CASE, "commodity-trap", "--graph", dot.toString())
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(svg).content().startsWith("<svg");
        assertThat(dot).content().startsWith("digraph");
    }

    @Test
    void whatWasNotConcludedIsToBeAskedOtherwise() {
        Run run = Run.of("why", CASE, "dry-port", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("catchup why-not").contains("dry-port");
        Run other = Run.of("why-not", CASE, "dry-port", "--lang", "en", "--format", "json");
        assertThat(other.exit()).isEqualTo(ExitCode.DONE);
        assertThat(other.out()).contains("\"standing\": \"not-concluded\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"why", "why-not"})
    void aSlipOfThePenIsBadInputWithASuggestion(String command) {
        for (String lang : new String[] {"en", "zh"}) {
            Run run = Run.of(command, CASE, "dry-prot", "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("dry-prot").contains("dry-port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"why", "why-not"})
    void severalCasesAreRefused(String command) {
        Run run = Run.of(command, "cases/provinces-2023.mapping.yaml", "dry-port", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("30");
    }

    private static Run why(String about) {
        Run run = Run.of("why", CASE, about, "--format", "json", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        return run;
    }
}
