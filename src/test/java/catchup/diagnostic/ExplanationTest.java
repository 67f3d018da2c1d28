package catchup.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Explanation.Example;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    /** A gap of a message, a doubled apostrophe, or a text still to be written. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|''|'\\{'|TODO|FIXME|XXX|\\?\\?");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Wider than this an example breaks on most terminals. */
    private static final int WIDEST = 100;

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsExplainedInBothLanguages(Problem problem) {
        for (Lang lang : Lang.values()) {
            Explanation page = Explanation.of(problem, lang);
            assertThat(page.problem()).isEqualTo(problem);
            assertThat(List.of(page.title(), page.means(), page.mend()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(LEFT_OVER))
                    .allSatisfy(text -> assertThat(CHINESE.matcher(text).find() || lang == Lang.EN)
                            .isTrue())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void anExampleShowsADifferenceAndFitsThePage(Problem problem) {
        for (Lang lang : Lang.values()) {
            Explanation.of(problem, lang).example().ifPresent(example -> {
                assertThat(example.wrong()).isNotEqualTo(example.right());
                assertThat(lines(example)).allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(WIDEST)
                        .doesNotContainPattern(LEFT_OVER)
                        .doesNotContain("\t"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void titlesAreFewWordsAndTellProblemsApart(Lang lang) {
        List<String> titles = Arrays.stream(Problem.values())
                .map(problem -> Explanation.of(problem, lang).title())
                .toList();
        assertThat(titles)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeLessThan(50).doesNotContainPattern("[.。:：]$"));
    }

    @ParameterizedTest
    @EnumSource(Problem.Topic.class)
    void everyTopicHasAHeadingAndProblems(Problem.Topic topic) {
        for (Lang lang : Lang.values()) {
            assertThat(Explanation.heading(topic, lang)).isNotBlank();
        }
        assertThat(Problem.values()).extracting(Problem::topic).contains(topic);
    }

    @Test
    void noTextIsLeftOverAndBothLanguagesHaveTheSame() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Problem.Topic topic : Problem.Topic.values()) {
            expected.add("topic." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Problem problem : Problem.values()) {
            Stream.of("title", "means", "mend").forEach(part -> expected.add(problem.code() + "." + part));
            if (Explanation.of(problem, Lang.EN).example().isPresent()) {
                Stream.of("wrong", "right").forEach(part -> expected.add(problem.code() + "." + part));
            }
        }
        for (Lang lang : Lang.values()) {
            assertThat(new TreeSet<>(texts(lang).stringPropertyNames())).isEqualTo(expected);
        }
    }

    @Test
    void textsAreTakenLetterByLetter() {
        Example example =
                Explanation.of(Problem.NO_KEY_IN_ID, Lang.EN).example().orElseThrow();
        assertThat(example.right()).contains("{key}");
        assertThat(Explanation.of(Problem.MISSING_PART, Lang.ZH)
                        .example()
                        .orElseThrow()
                        .right())
                .contains("\n    诊断为\"");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void aProblemIsFoundByItsCodeHoweverItIsCopied(Problem problem) {
        Locale.setDefault(new Locale("tr", "TR"));
        String code = problem.code();
        for (String copied : List.of(code, "[" + code + "]", " " + code + " ", code.toUpperCase(Locale.ROOT))) {
            assertThat(Problem.named(copied)).contains(problem);
        }
    }

    @Test
    void whatIsNoCodeFindsTheNearest() {
        assertThat(Problem.named("unknown-indicater")).isEmpty();
        assertThat(Problem.codesLike("unknown-indicater")).startsWith("unknown-indicator");
        assertThat(Problem.codesLike("[Unknown-Indicater]")).startsWith("unknown-indicator");
        assertThat(Problem.codesLike("tomatoes")).isEmpty();
        assertThat(Problem.named("")).isEmpty();
        assertThat(Problem.named("[")).isEmpty();
    }

    private static List<String> lines(Example example) {
        return Stream.of(example.wrong(), example.right())
                .flatMap(String::lines)
                .toList();
    }

    private static Properties texts(Lang lang) throws IOException {
        Properties texts = new Properties();
        String name = "explanations_" + lang.code() + ".properties";
        try (Reader reader = new InputStreamReader(Problem.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
