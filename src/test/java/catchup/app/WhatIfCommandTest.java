package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfCommandTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @TempDir
    private Path folder;

    @Test
    void whatIsSetIsComparedWithWhatIs() {
        Run run = Run.of("what-if", CASE, "--set", "graded-share=40", "--set", "inland=no", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Sale without grading")
                .contains("ungraded sale: sold as it comes")
                .contains("rules/diagnose/chain.dslr:");
    }

    @Test
    void aDimensionIsCalledByItsNameInEitherLanguage() {
        Run byId = Run.of("what-if", CASE, "--as-benchmark", "brand", "--lang", "zh");
        assertThat(byId.exit()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("what-if", CASE, "--as-benchmark", "品牌认知", "--lang", "zh"))
                .isEqualTo(byId);
    }

    @Test
    void nothingSetIsSaidSoAndSoIsWhatIsSoAlready() {
        Run nothing = Run.of("what-if", CASE, "--format", "json");
        Run same = Run.of("what-if", CASE, "--set", "graded-share=2", "--format", "json");
        assertThat(nothing.exit()).isEqualTo(ExitCode.DONE);
        assertThat(same.exit()).isEqualTo(ExitCode.DONE);
        assertThat(nothing.out()).contains("\"changesAnything\": false").contains("\"supposed\": []");
        assertThat(same.out()).contains("\"changesAnything\": false").contains("\"id\": \"graded-share\"");
        assertThat(Run.of("what-if", CASE, "--lang", "en").out()).contains("--set");
    }

    @Test
    void scenariosStandSideBySide() throws IOException {
        Path file = scenarios("""
                - name: { en: Cold chain, zh: 冷链 }
                  set: { cold-chain-share: 60, "benchmark:days-to-cold-store": 2 days }
                - name: { en: Brand first, zh: 先做品牌 }
                  as-benchmark: [brand]
                """);
        Run run = Run.of("what-if", CASE, "--scenarios", file.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Cold chain").contains("Brand first");
        Run typed =
                Run.of("what-if", CASE, "--scenarios", file.toString(), "--set", "graded-share=40", "--format", "json");
        assertThat(typed.out().split("\"changesAnything\"", -1)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "gradedshare=3, graded-share",
        "graded-share=many, graded-share",
        "graded-share=300, 100",
        "graded-share, what",
        "graded-share=3 kg, %"
    })
    void whatCannotBeSupposedIsRefusedWithWhatWasExpected(String set, String expected) {
        Run run = Run.of("what-if", CASE, "--set", set, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsIgnoringCase(expected).doesNotContain("\tat ");
    }

    @Test
    void anUnknownDimensionIsRefusedWithASuggestion() {
        Run run = Run.of("what-if", CASE, "--as-benchmark", "logistcs", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("logistics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name: { en: a, zh: b }",
                "- name: only one",
                "- { set: { graded-share: 3 } }",
                "- { name: { en: a, zh: b }, sets: { graded-share: 3 } }",
                "- { name: { en: a, zh: b }, set: { gradedshare: 3 } }",
                "- { name: { en: a, zh: b }, set: [graded-share] }",
                "- { name: { en: a, zh: b }, set: { graded-share: [3] } }",
                "- { name: { en: a, zh: b }, set: { graded-share: 3, graded-share: 4 } }",
                "- { name: { en: a, zh: b }, as-benchmark: [brands] }",
                "- { name: { en: a, zh: b }, as-benchmark: { brand: yes } }",
                "- &a { name: { en: a, zh: b } }\n- *a",
                "- !!java.io.File { name: { en: a, zh: b } }",
                "- { name: { en: a, zh: b"
            })
    void everythingWrongInScenariosHasItsPlace(String text) throws IOException {
        Path file = scenarios(text);
        Run run = Run.of("what-if", CASE, "--scenarios", file.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("scenarios.yaml").doesNotContain("Exception");
    }

    @Test
    void tooManyScenariosAreRefused() throws IOException {
        Run run = Run.of(
                "what-if",
                CASE,
                "--scenarios",
                scenarios("- name: { en: a, zh: b }\n".repeat(51)).toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("50");
    }

    @Test
    void severalCasesAreRefused() {
        Run run = Run.of("what-if", "cases/provinces-2023.mapping.yaml", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("#ROW");
    }

    private Path scenarios(String text) throws IOException {
        return Files.writeString(folder.resolve("scenarios.yaml"), text);
    }
}
