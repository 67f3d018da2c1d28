package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Disagreement;
import catchup.fact.Disagreement.Says;
import catchup.inference.DirectReasoner;
import catchup.peers.Histories;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleFolder;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTestReader;
import catchup.rulebase.RuleTests;
import catchup.scaffold.Objected.Outcome;
import catchup.source.SourceFile;
import catchup.text.Text;
import catchup.trial.Trial;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectionDraftsTest {

    private static final Case PUER = Histories.named("puer-coffee-2021");
    private static final String STANDARD = "regional-standard";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Test
    void whatIsWrongIsATestThatTheRuleBehindItShouldNotFire() {
        Objected objected = drafted(STANDARD, Says.WRONG).get(0);
        RuleTest test = read(objected);
        assertThat(test.rule()).isEqualTo(objected.rule().orElseThrow().name());
        assertThat(test.fires()).isFalse();
        assertThat(fired(test)).isTrue();
        assertThat(test.given().stands())
                .hasSizeLessThan(PUER.readings().size())
                .allSatisfy((id, stand) -> assertThat(stand)
                        .isInstanceOfSatisfying(Stand.Figures.class, figures -> assertThat(
                                        figures.reading().region().orElseThrow().value())
                                .isEqualTo(PUER.observation(id, Case.Side.REGION)
                                        .orElseThrow()
                                        .value())));
    }

    @Test
    void theReasonIsItsComment() {
        assertThat(text(drafted(STANDARD, Says.WRONG).get(0)))
                .contains("# Disagreement of Li Na, 2024-05-03: there is one already\n");
    }

    @Test
    void aReasonCannotEndItsComment() {
        Disagreement hostile = said(STANDARD, Says.WRONG, "x\n  - test: \"y\"\u2028z");
        assertThat(text(objected(List.of(hostile)).get(0)).lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("  # ").contains("- test: \"y\" z"));
    }

    @Test
    void whatIsTooHighOrTooLowIsATestThatTheRuleIsLessOrMoreSure() {
        for (Says says : List.of(Says.TOO_HIGH, Says.TOO_LOW)) {
            RuleTest test = read(drafted(STANDARD, says).get(0));
            assertThat(test.fires()).isTrue();
            double certainty = new Trial(new DirectReasoner(Histories.RULES))
                    .run(test)
                    .certainty()
                    .orElseThrow();
            RuleTest.Sureness expected = test.expected().certainty().orElseThrow();
            assertThat(expected.covers(certainty)).isFalse();
            assertThat(says == Says.TOO_LOW ? expected.from() > certainty : expected.to() <= certainty)
                    .isTrue();
        }
    }

    @Test
    void whatIsMissingIsATestThatTheNearestRuleShouldFire() {
        RuleTest test = read(drafted("scale-up-output", Says.MISSING).get(0));
        assertThat(test.fires()).isTrue();
        assertThat(fired(test)).isFalse();
        assertThat(test.given().stands()).isNotEmpty();
    }

    @Test
    void whereTheCaseKnowsNothingThereIsNothingToTest() {
        assertThat(drafted("cold-chain-network", Says.MISSING))
                .singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo(Outcome.NO_FACTS))
                .satisfies(each -> assertThat(each.insertion()).isEmpty());
    }

    @Test
    void whatTheRulesNoLongerSayIsSettled() {
        assertThat(objected(List.of(
                        said(STANDARD, Says.MISSING, "x"),
                        said("cold-chain-network", Says.WRONG, "x"),
                        said("cold-chain-network", Says.TOO_LOW, "x"))))
                .extracting(Objected::outcome)
                .containsOnly(Outcome.SETTLED);
    }

    @Test
    void aTestThatIsThereAlreadyIsNotDraftedAgain() {
        RuleFolder rules = RuleFolder.tested(folder);
        Diagnostics diagnostics = new Diagnostics();
        Disagreement wrong = said(STANDARD, Says.WRONG, "there is one already");
        Objected first = objected(rules, List.of(wrong), diagnostics).get(0);
        Insertion insertion = first.insertion().orElseThrow();
        String name = "recommend/" + Path.of(insertion.file()).getFileName();
        List<String> lines = new ArrayList<>(rules.text(name).lines().toList());
        lines.addAll(insertion.afterLine(), insertion.text().lines().toList());
        rules.write(name, String.join("\n", lines) + "\n");
        assertThat(objected(rules, List.of(wrong), diagnostics))
                .extracting(Objected::outcome)
                .containsExactly(Outcome.KNOWN);
        assertThat(Found.codes(diagnostics)).isEmpty();
    }

    @Test
    void draftsForOneFileStandInOneInsertion() {
        List<Objected> all = objected(List.of(said(STANDARD, Says.WRONG, "x"), said(STANDARD, Says.TOO_HIGH, "x")));
        assertThat(ObjectionDrafts.insertions(all))
                .singleElement()
                .satisfies(each -> assertThat(each.text().split("- test:", -1)).hasSize(3));
    }

    private static List<Objected> drafted(String measure, Says says) {
        return objected(List.of(said(measure, says, "there is one already")));
    }

    private static Disagreement said(String measure, Says says, String reason) {
        return new Disagreement(measure, says, Text.same(reason), "Li Na", LocalDate.of(2024, 5, 3), Location.of(""));
    }

    /** Under the shipped rules, without tests beside them. */
    private static List<Objected> objected(List<Disagreement> disagreements) {
        return new ObjectionDrafts(
                        Histories.RULES,
                        with(disagreements),
                        new RuleTests(List.of(), List.of()),
                        new TestPlaces(file -> List.of()))
                .all();
    }

    private static List<Objected> objected(
            RuleFolder rules, List<Disagreement> disagreements, Diagnostics diagnostics) {
        RuleBaseDraft draft = RuleBaseReader.draft(rules.path(""), diagnostics).orElseThrow();
        return new ObjectionDrafts(
                        draft.complete().orElseThrow(),
                        with(disagreements),
                        draft.tests(),
                        new TestPlaces(
                                file -> rules.text("recommend/" + Path.of(file).getFileName())
                                        .lines()
                                        .toList()))
                .all();
    }

    private static Case with(List<Disagreement> disagreements) {
        return new Case(PUER.id(), PUER.file(), PUER.region(), PUER.benchmark(), PUER.readings(), disagreements);
    }

    private static String text(Objected objected) {
        return objected.insertion().orElseThrow().text();
    }

    /** The test as it is read from the file it is put into. */
    private static RuleTest read(Objected objected) {
        assertThat(objected.outcome()).isEqualTo(Outcome.DRAFTED);
        Diagnostics diagnostics = new Diagnostics();
        RuleBaseDraft draft = RuleBaseDraft.of(Histories.RULES);
        RuleTest test = new RuleTestReader(draft, diagnostics)
                .read(new SourceFile("x.test.yaml", text(objected)))
                .rules()
                .get(0);
        assertThat(Found.codes(diagnostics)).isEmpty();
        return test;
    }

    private static boolean fired(RuleTest test) {
        return Stream.of(test)
                .map(new Trial(new DirectReasoner(Histories.RULES))::run)
                .findFirst()
                .orElseThrow()
                .fired();
    }
}
