package catchup.scaffold;

import catchup.inference.Judgement;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Change;
import catchup.scaffold.Variations.Variation;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import catchup.verification.Witnesses;
import java.util.List;
import java.util.Optional;

/** Facts on which one condition of a rule fails alone: one small change away from facts on which it fires, where there are such. */
final class NearMisses {

    private final Trial trial;
    private final Edges edges;
    private final Variations variations;
    private final Witnesses witnesses;

    NearMisses(RuleBase rules, Trial trial, Edges edges) {
        this.trial = trial;
        this.edges = edges;
        this.variations = new Variations(rules);
        this.witnesses = Witnesses.ofRulesAlone(rules);
    }

    /** The near miss of a condition, given by its place; empty if none is found. */
    Optional<Variation> of(Rule rule, int index, Given firing) {
        return beside(rule, index, firing)
                .or(() -> witnesses.nearMiss(rule, index).map(given -> new Variation(new Change.OfSeveral(), given)));
    }

    private Optional<Variation> beside(Rule rule, int index, Given firing) {
        return variations
                .of(firing, rule.conditions().get(index))
                .filter(variation -> failsOnlyBy(trial.run(TestText.test(rule, variation.given(), false)), index))
                .findFirst();
    }

    /**
     * Whether a test shows that a condition decides: it does not fire because that alone fails, and with a gap as near as can
     * be, at the next severity beyond the edge rather than at one farther away or unknown.
     */
    boolean decides(Outcome.OfRule outcome, Rule rule, int index) {
        return !outcome.test().fires()
                && failsOnlyBy(outcome, index)
                && isNear(outcome.test().given(), rule, index);
    }

    private boolean isNear(Given miss, Rule rule, int index) {
        Condition condition = rule.conditions().get(index);
        if (!(condition instanceof Condition.Holds)
                || !(condition.pattern() instanceof Pattern.OfGap gap)
                || gap.key().isEmpty()) {
            return true;
        }
        String id = gap.key().get();
        Optional<Stand> edge = edges.of(gap, id);
        if (edge.isEmpty() || Variations.stand(miss, id) instanceof Stand.Figures) {
            return true;
        }
        Given just = edges.just(rule, Variations.with(miss, id, edge.get()));
        return beside(rule, index, just)
                .map(nearest -> Variations.stand(nearest.given(), id))
                .map(stand -> stand.equals(Variations.stand(miss, id)))
                .orElse(true);
    }

    private static boolean failsOnlyBy(Outcome.OfRule outcome, int index) {
        List<Judgement> judgements = outcome.judgements();
        return !judgements.get(index).isMet()
                && judgements.stream().filter(each -> !each.isMet()).count() == 1;
    }
}
