package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Explanation;
import catchup.diagnostic.Problem;
import catchup.text.Lang;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void showsTheWholePageOfACode(Lang lang) {
        for (Problem problem : Problem.values()) {
            Run run = Run.of("explain", problem.code(), "--lang", lang.code());
            Explanation page = Explanation.of(problem, lang);
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains(problem.code(), page.title());
            assertThat(unwrapped(run.out())).contains(unwrapped(page.means()), unwrapped(page.mend()));
            page.example().ifPresent(example -> assertThat(run.out())
                    .contains(example.wrong().indent(4).stripTrailing().lines().toList())
                    .contains(example.right().indent(4).stripTrailing().lines().toList()));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void withoutACodeListsAllByTopic(Lang lang) {
        Run run = Run.of("explain", "--lang", lang.code());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        String rest = run.out();
        for (Problem.Topic topic : Problem.Topic.values()) {
            String heading = "\n" + Explanation.heading(topic, lang) + "\n";
            assertThat(rest).contains(heading);
            rest = rest.substring(rest.indexOf(heading) + 1);
        }
        for (Problem problem : Problem.values()) {
            String title = Explanation.of(problem, lang).title();
            assertThat(run.out()).containsPattern("(?m)^" + problem.code() + " +\\Q" + title + "\\E$");
        }
    }

    @Test
    void aSlipOfThePenIsBadUsageWithASuggestion() {
        for (String lang : new String[] {"en", "zh"}) {
            Run run = Run.of("explain", "unknown-indicater", "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("unknown-indicater").contains("unknown-indicator");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomatoes", "", "[", "{0}", "没有"})
    void whatIsLikeNoCodeIsBadUsageToo(String code) {
        Run run = Run.of("explain", code, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(code).doesNotContain("Exception");
    }

    @Test
    void otherFormsAreBadUsage() {
        assertThat(Run.of("explain", "bad-id", "--format", "pdf").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("explain", "bad-id", "bad-count").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aPageForProgramsIsAnObjectInBothLanguages() throws IOException {
        JsonNode page = JSON.readTree(
                Run.of("explain", "no-key-in-id", "--format", "json").out());
        Explanation zh = Explanation.of(Problem.NO_KEY_IN_ID, Lang.ZH);
        assertThat(page.path("code").asText()).isEqualTo("no-key-in-id");
        assertThat(page.path("topic").asText()).isEqualTo("case-table");
        assertThat(page.path("title").path("zh").asText()).isEqualTo(zh.title());
        assertThat(page.path("means").path("en").asText())
                .isEqualTo(Explanation.of(Problem.NO_KEY_IN_ID, Lang.EN).means());
        assertThat(page.path("mend").path("zh").asText()).isEqualTo(zh.mend());
        assertThat(page.path("example").path("right").path("zh").asText())
                .isEqualTo(zh.example().orElseThrow().right());
    }

    @Test
    void allPagesForProgramsAreAnArray() throws IOException {
        JsonNode pages = JSON.readTree(Run.of("explain", "--format", "json").out());
        assertThat(pages).hasSize(Problem.values().length);
        for (JsonNode page : pages) {
            Problem problem = Problem.named(page.path("code").asText()).orElseThrow();
            assertThat(page.path("example").isNull())
                    .isEqualTo(Explanation.of(problem, Lang.EN).example().isEmpty());
        }
    }

    /** A text without the places where its lines may break. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", "");
    }
}
