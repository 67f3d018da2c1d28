package catchup.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");
    private static final List<Object> ARGUMENTS = List.of("⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧");

    /** Ends the keys of what is said where nothing was met. */
    private static final String EMPTY = ".empty";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyProblemHasItsSentenceAndNoSentenceIsLeftOver(Lang lang) throws IOException {
        Set<String> expected =
                Arrays.stream(Problem.values()).map(Problem::code).collect(Collectors.toSet());
        expected.add("did-you-mean");
        expected.add("see-also");
        expected.addAll(sentences(Lang.EN).stringPropertyNames().stream()
                .filter(key -> key.endsWith(EMPTY) && expected.contains(key.substring(0, key.indexOf(EMPTY))))
                .toList());
        assertThat(sentences(lang).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void nothingIsNotQuoted(Problem problem) throws IOException {
        for (Lang lang : Lang.values()) {
            String empty = sentences(lang).getProperty(problem.code() + EMPTY);
            if (empty != null) {
                List<Object> arguments = List.of("", "⟦1⟧", "⟦2⟧");
                String words = Wording.sentence(diagnostic(problem, arguments), lang);
                assertThat(words).isNotBlank().doesNotContain("“”");
                assertThat(gaps(empty)).doesNotContain("0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void bothLanguagesSayTheSameThings(Problem problem) throws IOException {
        Set<String> gaps = gaps(sentences(Lang.EN).getProperty(problem.code()));
        assertThat(gaps(sentences(Lang.ZH).getProperty(problem.code()))).isEqualTo(gaps);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyArgumentOfASentenceArrives(Problem problem) throws IOException {
        for (Lang lang : Lang.values()) {
            String words = Wording.of(diagnostic(problem, ARGUMENTS), lang);
            for (String gap : gaps(sentences(lang).getProperty(problem.code()))) {
                assertThat(words).contains("⟦" + gap + "⟧");
            }
            assertThat(words).startsWith("a.csv:3:7: ").endsWith(" [" + problem.code() + "]");
        }
    }

    @Test
    void aTurkishMachineNamesProblemsAlike() {
        Locale.setDefault(new Locale("tr", "TR"));
        assertThat(Problem.UNKNOWN_INDICATOR.code()).isEqualTo("unknown-indicator");
        assertThat(Wording.of(diagnostic(Problem.MISSING_COLUMN, List.of("id")), Lang.EN))
                .endsWith("[missing-column]");
    }

    @Test
    void suggestionsAndTheOtherSideFollow() {
        Diagnostic twice = new Diagnostic(
                Problem.DUPLICATE_ID,
                new Location("b.csv", 9, 1, 2),
                List.of("x"),
                List.of("y", "z"),
                List.of(new Location("a.csv", 2, 1, 2)));
        assertThat(Wording.of(twice, Lang.EN)).contains("y, z").contains("a.csv:2:1");
        assertThat(Wording.of(twice, Lang.ZH)).contains("y、z").contains("a.csv:2:1");
    }

    @Test
    void aLineAsLongAsAFileIsShortened() {
        String words = Wording.of(diagnostic(Problem.UNKNOWN_SENTENCE, List.of("x".repeat(100_000), "")), Lang.EN);
        assertThat(words).hasSizeLessThan(400);
    }

    @Test
    void whatWouldSteerATerminalIsShownByItsNumber() {
        String words = Wording.of(diagnostic(Problem.UNKNOWN_KEY, List.of("a\u001B[31mb\nc\u202Ed")), Lang.EN);
        assertThat(words)
                .contains("aU+001B[31mb cU+202Ed")
                .doesNotContain("\u001B")
                .hasLineCount(1);
    }

    private static Diagnostic diagnostic(Problem problem, List<Object> arguments) {
        return new Diagnostic(problem, new Location("a.csv", 3, 7, 8), arguments, List.of(), List.of());
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties sentences(Lang lang) throws IOException {
        Properties sentences = new Properties();
        String name = "problems_" + lang.code() + ".properties";
        try (Reader reader = new InputStreamReader(Problem.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
