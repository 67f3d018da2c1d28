package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.trial.Mutant;
import catchup.trial.Mutants;
import catchup.trial.MutationTrial;
import catchup.verification.Witnesses;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests drafted for a new rule notice every slip of the pen that could change what it says. */
class DraftedMutantsTest {

    private static final String LONG = "the gap in \"port-quality\" is at least severe";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DIAGNOSE   | the gap in "logistics-cost-share" is at least mild
                    DIAGNOSE   | the gap in "logistics-cost-share" is at least moderate
                    DIAGNOSE   | the gap in "logistics-cost-share" is at least critical
                    DIAGNOSE   | the gap in "logistics-cost-share" is at most none
                    DIAGNOSE   | the gap in "logistics-cost-share" is at most mild
                    DIAGNOSE   | the gap in "logistics-cost-share" is at most severe
                    DIAGNOSE   | the region is level or ahead in "logistics-cost-share"
                    DIAGNOSE   | the region is clearly ahead in "logistics-cost-share"
                    DIAGNOSE   | the figure for "logistics-cost-share" is not known
                    DIAGNOSE   | the dimension "brand" lags at least mild
                    DIAGNOSE   | the dimension "brand" lags at least severe
                    DIAGNOSE   | at least 2 gaps in the dimension "brand" are at least moderate
                    DIAGNOSE   | at least 3 dimensions lag at least moderate
                    DIAGNOSE   | the region is level or ahead in at least 2 indicators of "brand"
                    DIAGNOSE   | the region is "inland"
                    DIAGNOSE   | the region is not "inland"
                    COMPOUND   | the diagnosis "weak-logistics" is made
                    COMPOUND   | the diagnosis "weak-logistics" is not made
                    COORDINATE | the measure "dry-port" is recommended
                    COORDINATE | the measure "dry-port" is not recommended
                    COORDINATE | at least 3 measures of the theme "logistics" are recommended
                    COORDINATE | no measure of the theme "logistics" is recommended
                    COORDINATE | at least 18 measures are recommended
                    COORDINATE | the plan covers at most 3 themes
                    DIAGNOSE   | at least 100 figures are not known
                    """)
    void everyChangeIsNoticed(Layer layer, String sentence) {
        Rule alone = rule("alone", layer, sentence);
        Rule second = rule("with another", layer, LONG, sentence);
        for (Rule rule : List.of(alone, second)) {
            RuleBase rules = Written.base(rule);
            MutationTrial trial =
                    new MutationTrial(rules, Desk.drafted(rules, List.of(rule)).tests());
            List<Mutant> mutants = Mutants.of(rules).stream()
                    .filter(Mutant.OfRule.class::isInstance)
                    .toList();
            assertThat(mutants).isNotEmpty();
            assertThat(trial.survivors(mutants, count -> {}))
                    .extracting(Mutant::kind)
                    .as(rule.name())
                    .isEmpty();
        }
    }

    /** Some of the shipped rules, as if they had no tests; what survives is about conditions that follow from the others. */
    @Test
    void inTheChainOnlyWhatFollowsFromTheOtherConditionsGoesUnnoticed() {
        RuleBase rules = Shipped.rules();
        List<Rule> written = rules.writtenRules();
        List<Rule> some = IntStream.range(0, written.size())
                .filter(i -> i % 25 == 0)
                .mapToObj(written::get)
                .toList();
        MutationTrial trial = new MutationTrial(rules, Desk.drafted(rules, some).tests());
        List<Mutant.OfRule> mutants = Mutants.of(rules).stream()
                .filter(Mutant.OfRule.class::isInstance)
                .map(Mutant.OfRule.class::cast)
                .filter(mutant -> some.contains(mutant.rule()))
                .toList();
        assertThat(mutants).hasSizeGreaterThan(200);
        Witnesses witnesses = Witnesses.ofRulesAlone(rules);
        assertThat(mutants).filteredOn(mutant -> !trial.isNoticed(mutant)).allSatisfy(mutant -> assertThat(
                        conditions(mutant)
                                .anyMatch(index ->
                                        witnesses.nearMiss(mutant.rule(), index).isEmpty()))
                .isTrue());
    }

    /** Which conditions of a rule a change touches. */
    private static IntStream conditions(Mutant.OfRule mutant) {
        List<Condition> conditions = mutant.rule().conditions();
        return IntStream.range(0, conditions.size())
                .filter(i -> conditions.get(i).at().equals(mutant.at()));
    }

    private static Rule rule(String name, Layer layer, String... when) {
        String then = layer == Layer.COORDINATE
                ? "warn \"brand-before-supply\" about \"dry-port\""
                : "diagnose \"weak-sea-access\"";
        return Written.rule(name, layer, then, when);
    }
}
