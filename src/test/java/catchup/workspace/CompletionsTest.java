package catchup.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBaseReader;
import catchup.text.Lang;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {

    private static final Terms SHIPPED =
            Terms.of(RuleBaseReader.read(Path.of("rules"), new Diagnostics()).orElseThrow());
    private static final String HEADER = "id,kind,theme,name_en,name_zh,meaning_en,meaning_zh,principles";

    private static List<String> inserted(Lang lang, String path, String... lines) {
        String last = lines[lines.length - 1];
        return new Completions(SHIPPED, lang)
                .at(path, String.join("\n", lines), lines.length, last.length() + 1).items().stream()
                        .map(Completions.Item::insert)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x, | simple",
                "x,comp | compound",
                "x,simple,logi | logistics",
                "x,simple,supply,A,乙,\"a, b\",丙,P1 | P1.2"
            })
    void offersWhatACellOfATableCanHold(String line, String offered) {
        assertThat(inserted(Lang.EN, "diagnoses.csv", HEADER, line)).contains(offered);
    }

    @Test
    void offersAWholeLineOfATableAsGaps() {
        assertThat(inserted(Lang.EN, "diagnoses.csv", HEADER, "")).anyMatch(insert -> insert.split(",").length == 8);
        assertThat(inserted(Lang.EN, "indicators.csv", "id,first_tier,source", ""))
                .anyMatch(insert -> insert.contains("${id},,"));
        assertThat(inserted(Lang.EN, "diagnoses.csv", HEADER, "x,simple,supply,Any name"))
                .isEmpty();
        assertThat(inserted(Lang.EN, "diagnoses.csv", HEADER, "x,,,,,,,,,too many"))
                .isEmpty();
        assertThat(inserted(Lang.EN, "diagnoses.csv", "i")).isEmpty();
    }

    @Test
    void tellsWhatBelongsIntoAColumn() {
        var hover = new Completions(SHIPPED, Lang.EN).hover("diagnoses.csv", HEADER + "\nx,simple,supply", 2, 4);
        assertThat(hover).map(Completions.Hover::title).contains("kind");
    }

    @ParameterizedTest
    @CsvSource({
        "diagnose, when, true, false",
        "compound, when, true, true",
        "recommend, when, false, true",
        "coordinate, when, true, true",
        "diagnose, then, true, false",
        "recommend, then, false, true"
    })
    void offersOnlySentencesThatRulesOfTheLayerMaySay(String layer, String part, boolean early, boolean late) {
        List<String> sentences =
                inserted(Lang.EN, "x.dslr", "agenda-group \"" + layer + "\"", "rule \"x\"", part, "    ");
        String first = part.equals("when") ? "the gap in" : "diagnose";
        String second = part.equals("when") ? "the diagnosis" : "recommend ";
        assertThat(sentences.stream().anyMatch(each -> each.startsWith(first))).isEqualTo(early);
        assertThat(sentences.stream().anyMatch(each -> each.startsWith(second))).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"18, P1.2", "24, P5.2"})
    void tellsThePrincipleAtTheCursor(int column, String id) {
        var hover = new Completions(SHIPPED, Lang.EN)
                .hover("diagnose/x.dslr", "    @principle( \"P1.2, P5.2\" )", 1, column);
        assertThat(hover).flatMap(Completions.Hover::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"EN, the gap in, at least severe", "ZH, 的差距, 至少为严重"})
    void offersWhatANewSentenceCanMean(Lang lang, String sentence, String said) throws java.io.IOException {
        List<String> vocabulary = java.nio.file.Files.readAllLines(java.nio.file.Path.of("rules/vocabulary.dsl"));
        List<String> lines = new java.util.ArrayList<>(vocabulary);
        lines.add("[condition][]x=");
        var offered = new Completions(SHIPPED, lang)
                .at(
                        "vocabulary.dsl",
                        String.join("\n", lines),
                        lines.size(),
                        lines.get(lines.size() - 1).length() + 1)
                .items();
        assertThat(offered)
                .anyMatch(item -> item.label().contains(sentence)
                        && item.label().contains(said)
                        && item.insert().contains("\"severe\""))
                .noneMatch(item -> vocabulary.contains("[consequence][]" + item.label() + "=" + item.insert()));
    }

    @ParameterizedTest
    @CsvSource({"冷链, ZH", "cold-ch, EN", "lags, EN"})
    void findsSentencesByAnyWordOfThemAndOfWhatTheyCanName(String word, Lang lang) {
        List<String> sentences = inserted(lang, "diagnose/x.dslr", "rule \"x\"", "when", "    " + word);
        assertThat(sentences.get(0)).contains(word);
    }
}
