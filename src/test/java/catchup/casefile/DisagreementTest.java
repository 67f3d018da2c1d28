package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Disagreement;
import catchup.fact.Disagreement.Says;
import catchup.inference.Shipped;
import catchup.rulebase.RuleBase;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final String HEAD = """
            case: upland-2020
            region: { name: { en: Upland, zh: 高地 }, industry: { en: fruit, zh: 水果 }, sector: farm, setting: inland, year: 2020 }
            benchmark: { name: { en: Coast, zh: 海岸 }, year: 2021 }
            facts: {}
            disagreements:
            """;
    private static final String GOOD =
            "{ measure: dry-port, says: wrong, reason: no line, by: Li Na, date: 2024-05-03 }";

    private record Read(Optional<Case> result, List<Diagnostic> problems) {
        List<String> brief() {
            return problems.stream()
                    .map(each -> each.at().line() + " " + each.problem().code())
                    .toList();
        }
    }

    @Test
    void aDisagreementIsReadWithItsPlace() {
        Read read = read("  - " + GOOD + "\n  - { measure: 内陆无水港, says: too-low, "
                + "reason: { en: trains, zh: 班列 }, by: 王, date: 2024-02-29 }\n");
        assertThat(read.brief()).isEmpty();
        List<Disagreement> said = read.result().orElseThrow().disagreements();
        assertThat(said).extracting(Disagreement::measure).containsExactly("dry-port", "dry-port");
        assertThat(said).extracting(Disagreement::says).containsExactly(Says.WRONG, Says.TOO_LOW);
        assertThat(said)
                .extracting(Disagreement::reason)
                .containsExactly(Text.same("no line"), new Text("trains", "班列"));
        assertThat(said).extracting(Disagreement::by).containsExactly("Li Na", "王");
        assertThat(said)
                .extracting(Disagreement::date)
                .containsExactly(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 2, 29));
        assertThat(said).extracting(each -> each.at().toString()).containsExactly("case.yaml:6:5", "case.yaml:7:5");
    }

    @ParameterizedTest
    @CsvSource({"过高, TOO_HIGH", "过低, TOO_LOW", "不当, WRONG", "遗漏, MISSING", "too-high, TOO_HIGH"})
    void whatIsSaidMayBeChinese(String word, Says meant) {
        Read read = read("  - " + GOOD.replace("wrong", word) + "\n");
        assertThat(read.brief()).isEmpty();
        assertThat(read.result().orElseThrow().disagreements())
                .extracting(Disagreement::says)
                .containsExactly(meant);
        assertThat(new CaseWriter(RULES.indicators(), RULES.settings())
                        .write(read.result().orElseThrow()))
                .contains("says: " + meant.text().en() + ",");
    }

    @Test
    void aMisspeltWordIsAnsweredInItsLanguage() {
        assertThat(read("  - " + GOOD.replace("wrong", "过高了") + "\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.suggestions()).containsExactly("过高"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure: dry-port | measure: dry-prot | unknown-measure",
                "measure: dry-port, | '' | missing-key",
                "says: wrong | says: nonsense | not-one-of",
                "says: wrong, | '' | missing-key",
                "reason: no line, | '' | missing-key",
                "reason: no line | reason: '' | empty-text",
                "reason: no line | reason: { en: no line } | missing-key",
                "reason: no line | reason: [no line] | wrong-shape",
                "by: Li Na, | '' | missing-key",
                "date: 2024-05-03 | date: 2024-02-30 | not-a-date",
                "date: 2024-05-03 | date: 3 May 2024 | not-a-date",
                "date: 2024-05-03 | date: 2024-5-3 | not-a-date",
                "by: Li Na | by: Li Na, mood: bad | unknown-key"
            })
    void whatIsWrongIsReportedWhereItStands(String old, String now, String code) {
        String line = GOOD.replace(old, now);
        assertThat(line).isNotEqualTo(GOOD);
        Read read = read("  - " + line + "\n");
        assertThat(read.result()).isEmpty();
        assertThat(read.brief()).containsExactly("6 " + code);
    }

    @Test
    void anythingButAListOfDisagreementsIsReported() {
        assertThat(read("  - dry-port\n").brief()).containsExactly("6 wrong-shape");
        assertThat(read("  measure: dry-port\n").brief()).containsExactly("6 wrong-shape");
    }

    @Test
    void aMisspeltMeasureIsSuggested() {
        assertThat(read("  - " + GOOD.replace("dry-port", "dry-prot") + "\n")
                        .problems()
                        .get(0)
                        .suggestions())
                .contains("dry-port");
    }

    @Property(tries = 50)
    void whatIsWrittenReadsTheSame(
            @ForAll @NotBlank @StringLength(max = 40) String reason,
            @ForAll Says says,
            @ForAll @NotBlank @StringLength(max = 20) String by) {
        String shownReason = SourceFile.readable(reason, Location.of(""), new Diagnostics());
        String shownBy = SourceFile.readable(by, Location.of(""), new Diagnostics());
        Disagreement said = new Disagreement(
                "dry-port", says, new Text(shownReason, "理由"), shownBy, LocalDate.of(2024, 5, 3), Location.of(""));
        Case plain = read("  - " + GOOD + "\n").result().orElseThrow();
        Case sheet =
                new Case(plain.id(), plain.file(), plain.region(), plain.benchmark(), plain.readings(), List.of(said));
        String written = new CaseWriter(RULES.indicators(), RULES.settings()).write(sheet);
        Read again = whole(written);
        assertThat(again.problems()).isEmpty();
        assertThat(again.result().orElseThrow().disagreements())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(said);
    }

    @Test
    void aReaderThatKnowsNoMeasuresTakesAny() {
        Diagnostics diagnostics = new Diagnostics();
        String text = HEAD + "  - " + GOOD.replace("dry-port", "anything") + "\n";
        assertThat(new CaseReader(RULES.indicators(), RULES.settings())
                        .read(new SourceFile("case.yaml", text), diagnostics))
                .isPresent();
    }

    @Test
    void figuresMayChangeAndWhatWasSaidStays() {
        Case sheet = read("  - " + GOOD + "\n").result().orElseThrow();
        assertThat(sheet.with("graded-share", Case.Side.REGION, Optional.empty())
                        .withTags(sheet.region().tags())
                        .disagreements())
                .isEqualTo(sheet.disagreements())
                .isNotEmpty();
    }

    private static Read read(String items) {
        return whole(HEAD + items);
    }

    private static Read whole(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Case> read = new CaseReader(RULES.indicators(), RULES.settings(), Optional.of(RULES.measures()))
                .read(new SourceFile("case.yaml", text), diagnostics);
        return new Read(read, diagnostics.all());
    }
}
