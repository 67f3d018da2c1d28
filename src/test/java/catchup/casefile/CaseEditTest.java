package catchup.casefile;

import static catchup.casefile.Samples.INDICATORS;
import static catchup.casefile.Samples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Disagreement;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is changed in the text of a case file, and what is not. */
class CaseEditTest {

    private static final String TEXT = """
            # The upland, as its office sees it.
            case: upland-2020   # agreed
            region: { name: { en: Upland, zh: 高地 }, industry: { en: fruit, zh: 水果 }, sector: 食品, setting: inland, year: 2020 }   # an island once
            benchmark: { name: { en: Coast, zh: 海岸 }, year: 2021 }
            # --- logistics ---
            facts:
              物流成本: { region: 18, benchmark: 9, unit: "%", quality: official, source: a yearbook }   # dear
              # asked twice
              transit-days:
                unit: days
                region:    { value: 6, year: 2019, quality: measured, source: 'our own count' }   # by lorry
                benchmark: { value: 2, quality: estimated, source: 'our own count' }
                note:
                  en: "Door to door."   # as always
                  zh: "门到门。"
              fame: { region: unknown, benchmark: 4, unit: 1-5, quality: judged, source: us }
            # the end
            """;

    private final CaseReader reader = new CaseReader(INDICATORS, SETTINGS);

    private Case read(String text) {
        Samples.Read read = Samples.read(reader, text);
        assertThat(read.diagnostics()).as(text).isEmpty();
        return read.result().orElseThrow();
    }

    /** The lines that go and come where a case is changed. */
    private List<String> changed(String text, UnaryOperator<Case> change) {
        Case now = change.apply(read(text));
        String edited = new CaseEdit(INDICATORS, SETTINGS, reader)
                .edited(new SourceFile("case.yaml", text), now)
                .orElseThrow();
        CaseWriter writer = new CaseWriter(INDICATORS, SETTINGS);
        assertThat(writer.write(read(edited))).isEqualTo(writer.write(now));
        List<String> before = new ArrayList<>(text.lines().toList());
        List<String> after = new ArrayList<>(edited.lines().toList());
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add("- " + line.strip()));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line.strip()));
        return lines;
    }

    private static UnaryOperator<Case> figure(String id, Side side, double value) {
        return subject -> subject.with(id, side, subject.observation(id, side).map(each -> each.withValue(value)));
    }

    @Test
    void aFigureIsChangedWhereItStands() {
        assertThat(changed(TEXT, figure("logistics-cost", Side.REGION, 15)))
                .containsExactly(
                        "- 物流成本: { region: 18, benchmark: 9, unit: \"%\", quality: official, source: a yearbook }   # dear",
                        "+ 物流成本: { region: 15, benchmark: 9, unit: \"%\", quality: official, source: a yearbook }   # dear");
        assertThat(changed(TEXT, figure("transit-days", Side.REGION, 5)))
                .containsExactly(
                        "- region:    { value: 6, year: 2019, quality: measured, source: 'our own count' }   # by lorry",
                        "+ region:    { value: 5, year: 2019, quality: measured, source: 'our own count' }   # by lorry");
    }

    @Test
    void whatBecomesKnownAndUnknownIsChangedAlone() {
        assertThat(changed(TEXT, subject -> subject.with("transit-days", Side.BENCHMARK, Optional.empty())))
                .containsExactly(
                        "- benchmark: { value: 2, quality: estimated, source: 'our own count' }",
                        "+ benchmark: unknown");
        assertThat(changed(
                        TEXT,
                        subject -> subject.with("fame", Side.REGION, subject.observation("fame", Side.BENCHMARK))))
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).contains("benchmark: 4, unit: 1-5, quality: judged, source: us }"));
    }

    @Test
    void oneLanguageOfANoteThatHoldsForBothSidesIsChangedAlone() {
        assertThat(changed(TEXT, subject -> {
                    Case half = note(subject, Side.REGION);
                    return note(half, Side.BENCHMARK);
                }))
                .containsExactly("- zh: \"门到门。\"", "+ zh: \"从门到门。\"");
        assertThat(changed(TEXT, subject -> note(subject, Side.REGION)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("# by lorry"));
    }

    private static Case note(Case subject, Side side) {
        return subject.with(
                "transit-days",
                side,
                subject.observation("transit-days", side)
                        .map(each -> new catchup.fact.Observation(
                                each.value(),
                                each.year(),
                                each.quality(),
                                each.source(),
                                Optional.of(new Text("Door to door.", "从门到门。")),
                                each.given(),
                                each.at())));
    }

    @Test
    void theRegionIsChangedKeyByKey() {
        assertThat(changed(TEXT, subject -> region(subject, new Text("Upland", "山地"), Set.of("food", "inland"))))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("{ en: Upland, zh: \"山地\" }", "sector: 食品", "# an island once");
        assertThat(changed(
                        TEXT,
                        subject -> region(
                                subject,
                                subject.region().name(),
                                Set.of("food", "inland", "perishable", "low-budget"))))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("setting: inland", "traits: [perishable]", "budget: low", "# an island once");
    }

    private static Case region(Case subject, Text name, Set<String> tags) {
        return new Case(
                subject.id(),
                subject.file(),
                new Case.Region(
                        name,
                        subject.region().industry(),
                        tags,
                        subject.region().year()),
                subject.benchmark(),
                subject.readings());
    }

    @Test
    void factsThatRestOnTheYearOfTheRegionKeepTheirOwn() {
        assertThat(changed(
                        TEXT,
                        subject -> new Case(
                                subject.id(),
                                subject.file(),
                                new Case.Region(
                                        subject.region().name(),
                                        subject.region().industry(),
                                        subject.region().tags(),
                                        2024),
                                subject.benchmark(),
                                subject.readings())))
                .anySatisfy(line -> assertThat(line).startsWith("+ region:").contains("year: 2024"))
                .anySatisfy(line -> assertThat(line).startsWith("+ 物流成本:").contains("2020", "# dear"));
    }

    @Test
    void factsComeAndGoInTheirPlaces() {
        assertThat(changed(TEXT, subject -> without(subject, "transit-days")))
                .allSatisfy(line -> assertThat(line).startsWith("- "))
                .hasSize(7)
                .noneSatisfy(line -> assertThat(line).contains("asked twice"));
        Case other = read(TEXT.replace("fame:", "customs-burden:").replace("1-5", "1-7"));
        assertThat(changed(TEXT, subject -> {
                    Map<String, catchup.fact.Reading> readings = new LinkedHashMap<>();
                    subject.readings().forEach((id, reading) -> {
                        readings.put(id, reading);
                        if (id.equals("logistics-cost")) {
                            readings.put("customs-burden", other.readings().get("customs-burden"));
                        }
                    });
                    return new Case(subject.id(), "", subject.region(), subject.benchmark(), readings);
                }))
                .singleElement()
                .asString()
                .startsWith("+ customs-burden: {");
        assertThat(changed(
                        TEXT, subject -> new Case(subject.id(), "", subject.region(), subject.benchmark(), Map.of())))
                .contains("+ facts: {}");
    }

    private static Case without(Case subject, String id) {
        Map<String, catchup.fact.Reading> readings = new LinkedHashMap<>(subject.readings());
        readings.remove(id);
        return new Case(subject.id(), "", subject.region(), subject.benchmark(), readings);
    }

    @Test
    void disagreementsAreAddedBehindThoseThatAreThere() {
        UnaryOperator<Case> one = subject -> with(subject, List.of(objection("fame")));
        assertThat(changed(TEXT, one)).hasSize(1).first().asString().startsWith("+ disagreements: [{ measure: fame");
        String text = TEXT + """
                disagreements:
                  # from the meeting
                  - measure: fame   # the first
                    says: too-high
                    reason: { en: a, zh: 甲 }
                    by: Li
                    date: 2024-05-06
                """;
        assertThat(changed(
                        text,
                        subject -> with(subject, List.of(subject.disagreements().get(0), objection("other")))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("+ - { measure: other");
        assertThat(changed(text, subject -> with(subject, List.of())))
                .contains("+ # from the meeting", "+ # the first")
                .filteredOn(line -> line.startsWith("+ "))
                .hasSize(2);
    }

    private static Case with(Case subject, List<Disagreement> disagreements) {
        return new Case(subject.id(), "", subject.region(), subject.benchmark(), subject.readings(), disagreements);
    }

    private static Disagreement objection(String measure) {
        return new Disagreement(
                measure,
                Disagreement.Says.MISSING,
                new Text("b", "乙"),
                "Wang",
                LocalDate.of(2025, 1, 31),
                Location.of("x"));
    }

    @Test
    void aTextAllInBracesIsChangedWithinThem() {
        String text = """
                { case: upland-2020,   # one line, nearly
                  region: { name: { en: Upland, zh: 高地 }, industry: { en: fruit, zh: 水果 }, sector: food, setting: [inland], year: 2020 },
                  benchmark: { name: { en: Coast, zh: 海岸 }, year: 2021 },
                  facts: { logistics-cost: { region: 18, benchmark: 9, unit: "%", quality: official, source: us },
                    fame: { region: unknown } } }   # so
                """;
        assertThat(changed(text, figure("logistics-cost", Side.BENCHMARK, 8)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("region: 18"));
        assertThat(changed(text, subject -> without(subject, "fame"))).isNotEmpty();
        assertThat(changed(text, subject -> without(subject, "logistics-cost"))).isNotEmpty();
        assertThat(changed(text, subject -> with(subject, List.of(objection("fame")))))
                .isNotEmpty();
    }

    @Test
    void aTextWithoutALineEndAtItsEndIsChangedToo() {
        String text = TEXT.substring(0, TEXT.indexOf("# the end")).stripTrailing();
        Case other = read(TEXT.replace("fame:", "customs-burden:").replace("1-5", "1-7"));
        assertThat(changed(text, subject -> {
                    Map<String, catchup.fact.Reading> readings = new LinkedHashMap<>(subject.readings());
                    readings.put("customs-burden", other.readings().get("customs-burden"));
                    return new Case(subject.id(), "", subject.region(), subject.benchmark(), readings);
                }))
                .singleElement()
                .asString()
                .startsWith("+ customs-burden: {");
    }

    @Test
    void whatIsNoCaseCannotBeBroughtToSayOne() {
        CaseEdit edit = new CaseEdit(INDICATORS, SETTINGS, reader);
        assertThat(edit.edited(new SourceFile("case.yaml", "case: x\n"), read(TEXT)))
                .isEmpty();
        assertThat(edit.edited(new SourceFile("case.yaml", "case: ["), read(TEXT)))
                .isEmpty();
    }
}
