package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that stand behind an advice. */
class AnswersTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyAnswerOfThePageIsListedAndThere(String lang) {
        String page = page("--answers", "why,tipping", "--answers", "unknowns", "--top", "2", "--lang", lang);
        List<String> links = found("href=\"#(a1-q\\d+)\"", page);
        assertThat(links).containsExactly("a1-q1", "a1-q2", "a1-q3", "a1-q4");
        assertThat(found("<article class=\"answer\" id=\"([^\"]+)\"", page)).isEqualTo(links);
    }

    @Test
    void anAnswerIsWhatItsOwnCommandSays() {
        String behind =
                Run.of("advise", CASE, "--answers", "tipping", "--lang", "en").out();
        String alone = Run.of("tipping", CASE, "--lang", "en").out();
        assertThat(alone).isNotBlank();
        assertThat(behind).endsWith(alone).hasSizeGreaterThan(alone.length());
    }

    @Test
    void withoutQuestionsThePageIsTheAdviceAlone() {
        assertThat(page("--lang", "en")).doesNotContain("class=\"answer\"").doesNotContain("a1-q1");
    }

    @Test
    void forProgramsTheAdviceStaysAsItIs() {
        Run plain = Run.of("advise", CASE, "--format", "json");
        assertThat(Run.of("advise", CASE, "--format", "json", "--answers", "all"))
                .isEqualTo(plain);
    }

    @Test
    void aQuestionThatNobodyKnowsIsRefused() {
        Run run = Run.of("advise", CASE, "--answers", "when", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("when").containsIgnoringCase("tipping");
    }

    private static String page(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"advise", CASE, "--format", "html"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        Run run = Run.of(arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        return run.out();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
