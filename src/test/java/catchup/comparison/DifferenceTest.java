package catchup.comparison;

import static catchup.comparison.Versions.TOWN;
import static catchup.comparison.Versions.blame;
import static catchup.comparison.Versions.cameAndWent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import catchup.comparison.Aspect.Kind;
import catchup.comparison.Blame.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits whose effect on a small case can be told by reading the rules. */
class DifferenceTest {

    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final String EXPORTS = "recommend/channels-and-export.dslr";
    private static final String REJECTION = "high rejection: shipments come back";
    private static final String CERTIFIED = "weak certification: little is certified";
    private static final String CERTIFIED_ABROAD = "认证不足：外向型产区认证偏少";
    private static final Set<String> NO_EXPORT_QUALITY =
            Set.of("-DIAGNOSIS high-rejection", "-MEASURE export-quality-scheme");

    @TempDir
    private Path folder;

    private Versions versions;

    @BeforeEach
    void copy() {
        versions = Versions.in(folder);
    }

    @Test
    void itIsBrokenOffBetweenCasesAndBetweenTrials() {
        versions.without(FIRMS, REJECTION).without(FIRMS, CERTIFIED).without(FIRMS, CERTIFIED_ABROAD);
        Edition edition = versions.edition();
        List<CasePair> pairs = Versions.pairs(Versions.shipped(), edition, TOWN, Versions.TOWN);
        AtomicInteger asked = new AtomicInteger();
        Difference.of(Versions.shipped(), edition, pairs, asked::incrementAndGet);
        assertThat(asked.get()).isGreaterThan(pairs.size());
        for (int allowed : List.of(0, 1, asked.get() - 1)) {
            AtomicInteger left = new AtomicInteger(allowed);
            assertThatThrownBy(() -> Difference.of(Versions.shipped(), edition, pairs, () -> {
                        if (left.getAndDecrement() == 0) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(left).hasValue(-1);
        }
    }

    @Test
    void aThresholdMovesASeverityAndWhatHangsOnIt() {
        versions.edit("indicators.csv", "0.1,100,0.3,0.5,0.7,0.9", "0.1,100,0.3,0.5,0.8,0.9");
        Difference difference = versions.difference(TOWN);
        assertThat(cameAndWent(difference)).isEqualTo(NO_EXPORT_QUALITY);
        assertThat(change(difference, Kind.SEVERITY, "rejection-share")).isEqualTo(List.of(0.6, 0.4));
        assertThat(change(difference, Kind.RANK, "regional-brand")).isEqualTo(List.of(7.0, 6.0));
        Blame blame = blame(difference, Kind.MEASURE, "export-quality-scheme");
        assertThat(blame.ground()).isEqualTo(Ground.NEEDED);
        assertThat(places(blame))
                .containsExactly("new/indicators.csv:" + versions.folder().line("indicators.csv", "rejection-share,"));
    }

    @Test
    void aRuleThatIsGoneIsBlamedWhereItStood() {
        int line = versions.folder().line(FIRMS, "rule \"" + REJECTION);
        Difference difference = versions.without(FIRMS, REJECTION).difference(TOWN);
        assertThat(cameAndWent(difference)).isEqualTo(NO_EXPORT_QUALITY);
        assertThat(places(blame(difference, Kind.DIAGNOSIS, "high-rejection")))
                .containsExactly("old/" + FIRMS + ":" + line);
    }

    @Test
    void aSeverityWordDecidesWhetherARuleFires() {
        versions.edit(
                FIRMS,
                "the gap in \"rejection-share\" is at least severe",
                "the gap in \"rejection-share\" is at least critical");
        Difference difference = versions.difference(TOWN);
        assertThat(cameAndWent(difference)).isEqualTo(NO_EXPORT_QUALITY);
        assertThat(places(blame(difference, Kind.MEASURE, "export-quality-scheme")))
                .containsExactly("new/" + FIRMS + ":"
                        + versions.folder().line(FIRMS, "the gap in \"rejection-share\" is at least critical"));
    }

    @Test
    void aCertaintyChangesHowSureAndSoTheScoreButNeitherComesNorGoes() {
        String rule = versions.rule(FIRMS, REJECTION);
        versions.edit(FIRMS, rule, rule.replaceFirst("@certainty\\( [0-9.]+ \\)", "@certainty( 0.2 )"));
        Difference difference = versions.difference(TOWN);
        assertThat(cameAndWent(difference)).isEmpty();
        assertThat(Versions.kinds(difference))
                .contains(Kind.DIAGNOSIS_CERTAINTY, Kind.CERTAINTY, Kind.SCORE, Kind.POINTS)
                .doesNotContain(Kind.DIAGNOSIS_DEGREE, Kind.SEVERITY, Kind.PHASE, Kind.STAGE);
        assertThat(difference.cases().get(0).comparison().of(Kind.SCORE))
                .extracting(change -> change.aspect().id())
                .containsExactly("export-quality-scheme");
        assertThat(difference.cases().get(0).comparison().of(Kind.POINTS))
                .extracting(change -> change.aspect().other())
                .containsExactly("need");
    }

    @Test
    void aPrerequisiteOfAFicheIsAnOrderAndAddsToTheReachOfWhatComesFirst() {
        int start = versions.folder().text("measures.yaml").indexOf("- id: regional-standard\n");
        String fiche = versions.folder().text("measures.yaml").substring(start);
        String old = fiche.substring(0, fiche.indexOf("  conflicts:"));
        String now = old.replaceFirst("prerequisites: \\[[^]]*]", "prerequisites: [lead-body]");
        Difference difference = versions.edit("measures.yaml", old, now).difference(TOWN);
        assertThat(cameAndWent(difference)).containsExactly("+AFTER regional-standard lead-body");
        assertThat(change(difference, Kind.SCORE, "lead-body").get(1))
                .isGreaterThan(change(difference, Kind.SCORE, "lead-body").get(0));
        assertThat(places(blame(difference, Kind.AFTER, "regional-standard")))
                .hasSize(1)
                .allMatch(place -> place.startsWith("new/measures.yaml:"));
    }

    @Test
    void thePhaseOfAFicheIsThatOfItsMeasureAndOfWhatWaitsForIt() {
        int start = versions.folder().text("measures.yaml").indexOf("- id: regional-standard\n");
        String fiche = versions.folder().text("measures.yaml").substring(start);
        String old = fiche.substring(0, fiche.indexOf("  cost:"));
        Difference difference = versions.edit("measures.yaml", old, old.replace("phase: 1", "phase: 2"))
                .difference(TOWN);
        assertThat(change(difference, Kind.PHASE, "regional-standard")).isEqualTo(List.of(1.0, 2.0));
        assertThat(change(difference, Kind.SCORE, "regional-standard")).isNotEmpty();
        assertThat(places(blame(difference, Kind.PHASE, "regional-standard")))
                .containsExactly("new/measures.yaml:" + lineAfter(start, "phase: 2"));
    }

    private int lineAfter(int start, String text) {
        String all = versions.folder().text("measures.yaml");
        return (int) all.substring(0, all.indexOf(text, start)).lines().count();
    }

    @Test
    void aWeightMovesScoresAndNothingElse() {
        versions.edit("ranking.yaml", "need: 0.55", "need: 0.45").edit("ranking.yaml", "reach: 0.15", "reach: 0.25");
        Difference difference = versions.difference(TOWN);
        assertThat(Versions.kinds(difference))
                .contains(Kind.SCORE, Kind.POINTS, Kind.RANK)
                .isSubsetOf(Kind.SCORE, Kind.POINTS, Kind.RANK);
        assertThat(difference.cases().get(0).comparison().of(Kind.SCORE)).hasSize(10);
        assertThat(difference.cases().get(0).blames().values())
                .allSatisfy(blame ->
                        assertThat(blame.edits()).extracting(Edit::name).containsExactly("weights"));
    }

    @Test
    void editsThatOnlyTakeSomethingAwayTogetherAreBothNeeded() {
        versions.without(FIRMS, CERTIFIED).without(FIRMS, CERTIFIED_ABROAD).without(FIRMS, REJECTION);
        Difference difference = versions.difference(TOWN);
        Blame blame = blame(difference, Kind.DIAGNOSIS, "weak-certification");
        assertThat(blame.ground()).isEqualTo(Ground.NEEDED);
        assertThat(blame.edits()).extracting(Edit::name).containsExactlyInAnyOrder(CERTIFIED, CERTIFIED_ABROAD);
        assertThat(blame(difference, Kind.DIAGNOSIS, "high-rejection").edits())
                .extracting(Edit::name)
                .containsExactly(REJECTION);
    }

    @Test
    void editsOfWhichAnyOneWouldDoAreEachEnough() {
        versions.append(EXPORTS, recommending("one", "fragmented-firms", "dry-port"))
                .append(EXPORTS, recommending("two", "weak-recognition", "dry-port"));
        Difference difference = versions.difference(TOWN);
        Blame blame = blame(difference, Kind.MEASURE, "dry-port");
        assertThat(blame.ground()).isEqualTo(Ground.ENOUGH);
        assertThat(blame.edits()).extracting(Edit::name).containsExactly("one", "two");
    }

    @Test
    void editsOfWhichNoOneIsNeededOrEnoughAreBlamedTogether() {
        versions.append(FIRMS, diagnosing("one", "rejection-share", "water-limit"))
                .append(FIRMS, diagnosing("two", "rejection-share", "uneven-quality"))
                .append(EXPORTS, recommending("three", "water-limit", "dry-port"))
                .append(EXPORTS, recommending("four", "uneven-quality", "dry-port"));
        Difference difference = versions.difference(TOWN);
        Blame blame = blame(difference, Kind.MEASURE, "dry-port");
        assertThat(blame.ground()).isEqualTo(Ground.TOGETHER);
        assertThat(blame.edits()).extracting(Edit::name).containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @Test
    void editsThatEachMoveAScoreAreToBlameInPart() {
        versions.edit("ranking.yaml", "neutral: 0.5", "neutral: 0.4")
                .edit("ranking.yaml", "unlocks: 0.25", "unlocks: 0.1");
        Difference difference = versions.difference(TOWN);
        Blame blame = blame(difference, Kind.SCORE, "regional-standard");
        assertThat(blame.ground()).isEqualTo(Ground.PART);
        assertThat(blame.edits()).extracting(Edit::name).containsExactlyInAnyOrder("fit", "reach.unlocks");
    }

    @Test
    void aNewMeasureAndTheRuleThatCallsForItNeedEachOther() {
        String fiche = versions.folder().text("measures.yaml");
        int start = fiche.indexOf("- id: testing-centre\n");
        String copy = fiche.substring(start, fiche.indexOf("\n- id: ", start))
                .replace("- id: testing-centre", "- id: second-centre")
                .replaceFirst("name: \\{[^}]*}", "name: { en: \"Second centre\", zh: \"第二中心\" }");
        versions.append("measures.yaml", "\n" + copy + "\n")
                .append(EXPORTS, recommending("one", "fragmented-firms", "second-centre"));
        Difference difference = versions.difference(TOWN);
        assertThat(cameAndWent(difference)).contains("+MEASURE second-centre");
        assertThat(blame(difference, Kind.MEASURE, "second-centre").edits())
                .extracting(Edit::name)
                .containsExactly("one", "second-centre");
    }

    @Test
    void whereNothingMoreMayBeTriedThatIsSaid() {
        versions.without(FIRMS, CERTIFIED).without(FIRMS, REJECTION);
        Difference cut = Versions.difference(Versions.shipped(), versions.edition(), 0, TOWN);
        assertThat(cut.cut()).isTrue();
        assertThat(blame(cut, Kind.DIAGNOSIS, "high-rejection").ground()).isEqualTo(Ground.UNTRIED);
        assertThat(versions.difference(TOWN).cut()).isFalse();
    }

    @Test
    void editsThatMatterNothingAreNeverBlamed() {
        versions.without(FIRMS, REJECTION).edit("measures.yaml", "Stable supply programme", "Steady supply programme");
        Difference difference = versions.difference(TOWN);
        assertThat(difference.edits()).hasSize(2);
        assertThat(difference.cases().get(0).blames().values())
                .allSatisfy(blame ->
                        assertThat(blame.edits()).extracting(Edit::name).containsExactly(REJECTION));
    }

    @Test
    void anIndicatorThatOnlyOneVersionHasDoesNotHinderTheCases() {
        String id = "skills-training-share";
        String table = versions.folder().text("indicators.csv");
        int start = table.indexOf("\n" + id + ",");
        String row = table.substring(start + 1, table.indexOf('\n', start + 1) + 1);
        versions.append(
                "indicators.csv",
                row.replace(id, "second-share").replaceFirst(",[^,]*,[^,]*,%", ",Second share,第二占比,%"));
        Difference difference = versions.difference(TOWN);
        assertThat(difference.edits()).extracting(Edit::name).containsExactly("second-share");
        Difference back = Versions.difference(versions.edition(), Versions.shipped(), 10, TOWN);
        assertThat(back.edits()).extracting(Edit::kind).containsExactly(Edit.Kind.REMOVED);
    }

    private static String recommending(String name, String diagnosis, String measure) {
        return rule(name, "the diagnosis \"" + diagnosis + "\" is made", "recommend \"" + measure + "\"");
    }

    private static String diagnosing(String name, String indicator, String diagnosis) {
        return rule(name, "the gap in \"" + indicator + "\" is at least mild", "diagnose \"" + diagnosis + "\"");
    }

    private static String rule(String name, String when, String then) {
        return """

                rule "%s"
                    @principle( "P1.1" )
                    @certainty( 0.9 )
                    @reason( en = "So it is", zh = "如此" )
                when
                    %s
                then
                    %s
                end
                """.formatted(name, when, then);
    }

    private static List<Double> change(Difference difference, Kind kind, String id) {
        return difference.cases().get(0).comparison().of(kind).stream()
                .filter(change -> change.aspect().id().equals(id))
                .flatMap(change -> java.util.stream.Stream.of(value(change.before()), value(change.after())))
                .toList();
    }

    private static double value(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static List<String> places(Blame blame) {
        return blame.edits().stream()
                .map(edit -> edit.at().file() + ":" + edit.at().line())
                .toList();
    }
}
