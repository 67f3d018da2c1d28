package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Assignment;
import catchup.fact.Assignment.OfFigure;
import catchup.fact.Assignment.OfKind;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people suppose of a case, as they type it. */
class AssignmentsTest {

    private static final Case CASE = Samples.read(Samples.HEAD + """
                      logistics-cost: { region: 18, benchmark: 9, unit: "%", year: 2019, quality: estimated, source: survey }
                      fame: { region: unknown, benchmark: 4, unit: "1-5", year: 2020, quality: judged, source: panel }
                    """).result().orElseThrow();

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "logistics-cost=12,          logistics-cost, REGION,    12",
        "物流成本=12,                 logistics-cost, REGION,    12",
        "logistics-cost = 12 %,      logistics-cost, REGION,    12",
        "logistics-cost=120 ‰,       logistics-cost, REGION,    12",
        "benchmark:logistics-cost=8, logistics-cost, BENCHMARK, 8",
        "标杆：物流成本＝8,            logistics-cost, BENCHMARK, 8",
        "bonded-zone=yes,            bonded-zone,    REGION,    1",
        "保税区=否,                   bonded-zone,    REGION,    0",
        "growth=-3.5,                growth,         REGION,    -3.5",
        "growth=−3.5 %/yr,           growth,         REGION,    -3.5",
        "'holding-size=1,200',       holding-size,   REGION,    1200",
    })
    void aFigureIsGivenByIdOrNameWithOrWithoutItsUnit(String typed, String indicator, Side side, double value) {
        OfFigure figure = (OfFigure) one(typed);
        assertThat(figure.indicator().id()).isEqualTo(indicator);
        assertThat(figure.side()).isEqualTo(side);
        assertThat(figure.observation().orElseThrow().value()).isEqualTo(value);
        assertThat(figure.in(CASE).observation(indicator, side)).isEqualTo(figure.observation());
    }

    @Test
    void aFigureKeepsWhereTheOneInItsPlaceCameFrom() {
        var kept = ((OfFigure) one("logistics-cost=12")).observation().orElseThrow();
        assertThat(kept.quality()).isEqualTo(Quality.ESTIMATED);
        assertThat(kept.source()).isEqualTo("survey");
        assertThat(kept.year()).contains(2019);
        var supposed = ((OfFigure) one("fame=3")).observation().orElseThrow();
        assertThat(supposed.quality()).isEqualTo(Quality.MEASURED);
        assertThat(supposed.year()).isEmpty();
    }

    @Test
    void whatIsKnownCanBeTakenAsUnknown() {
        Case without = one("logistics-cost=unknown").in(CASE);
        assertThat(without.observation("logistics-cost", Side.REGION)).isEmpty();
        assertThat(without.observation("logistics-cost", Side.BENCHMARK)).isPresent();
    }

    @Test
    void aRegionCanBeOfAnotherKind() {
        OfKind kind = (OfKind) one("perishable=yes");
        assertThat(kind.in(CASE).region().tags()).contains("perishable", "inland", "food");
        assertThat(one("内陆=no").in(CASE).region().tags()).doesNotContain("inland");
        assertThat(kind.before(CASE).in(kind.in(CASE)).region().tags())
                .isEqualTo(CASE.region().tags());
    }

    @ParameterizedTest
    @CsvSource({
        "logistics-cost=12",
        "fame=unknown",
        "fame=2",
        "benchmark:fame=3",
        "inland=no",
        "bulky=yes",
        "logistics-cost=unknown"
    })
    void whatWasBeforeBringsItBack(String typed) {
        Assignment assignment = one(typed);
        Case back = assignment.before(CASE).in(assignment.in(CASE));
        assertThat(back.region()).isEqualTo(CASE.region());
        for (String indicator : CASE.readings().keySet()) {
            for (Side side : Side.values()) {
                assertThat(back.observation(indicator, side)).isEqualTo(CASE.observation(indicator, side));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logistics-cost        | --set:1:1 not-an-assignment",
                "logistics-cos=12      | --set:1:1 unknown-indicator",
                "benchmark:inland=yes  | --set:1:11 unknown-indicator",
                "logistics-cost=cheap  | --set:1:16 not-a-number",
                "logistics-cost=120    | --set:1:16 out-of-range",
                "logistics-cost=12 km  | --set:1:16 wrong-unit",
                "institutes=2.5        | --set:1:12 not-a-count",
                "bonded-zone=perhaps   | --set:1:13 not-yes-no",
                "inland=partly         | --set:1:8 not-yes-no",
                "=12                   | --set:1:1 unknown-indicator",
            })
    void whatIsWrongIsReportedInPlace(String typed, String expected) {
        assertThat(read(typed)).isEmpty();
        assertThat(diagnostics.all()).map(AssignmentsTest::brief).containsExactly(expected);
    }

    @Test
    void everyProblemOfSeveralIsReportedOnItsOwnLine() {
        assertThat(read("logistics-cost=12", "fame=9", "nonsense", "fame=2")).hasSize(2);
        assertThat(diagnostics.all())
                .map(AssignmentsTest::brief)
                .containsExactly("--set:2:6 out-of-range", "--set:3:1 not-an-assignment");
        assertThat(diagnostics.lineAt(diagnostics.all().get(0).at())).contains("fame=9");
    }

    @Test
    void aNearMissIsSuggested() {
        read("logistics-cots=12");
        assertThat(diagnostics.all().get(0).suggestions()).contains("logistics-cost");
    }

    private Assignment one(String typed) {
        List<Assignment> read = read(typed);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private List<Assignment> read(String... typed) {
        return new Assignments(Samples.INDICATORS, Samples.SETTINGS, diagnostics).read(List.of(typed), CASE, "--set");
    }

    private static String brief(Diagnostic found) {
        return found.at() + " " + found.problem().code();
    }
}
