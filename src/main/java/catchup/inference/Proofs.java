package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.inference.Proof.Ground;
import catchup.inference.Proof.Step;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The proofs of what a derivation concludes. They are not kept with the derivation, as nobody asks for most of them; they
 * are the very ways that its beliefs are combined from, so their numbers cannot differ. What several proofs share is one
 * and the same object in all of them.
 */
public final class Proofs {

    private final Appraisal appraisal;
    private final Map<Way, Proof> known = new HashMap<>();

    /** @param derivation of a {@link Reasoner}, with nothing taken as given */
    public Proofs(Derivation derivation) {
        if (!(derivation instanceof Appraisal own)) {
            throw new IllegalArgumentException("drawn by no reasoner");
        }
        this.appraisal = own;
    }

    /** Those of the independent lines of evidence, in the order of {@link Belief#lines}. */
    public List<Proof> lines(Conclusion conclusion) {
        synchronized (appraisal) {
            List<Proof> lines = new ArrayList<>();
            for (Way way : appraisal.lines(conclusion)) {
                appraisal.rule(conclusion, way).ifPresent(rule -> lines.add(proof(rule, way)));
            }
            return List.copyOf(lines);
        }
    }

    /** The strongest one that ends with a rule that fired. */
    public Proof strongest(Rule rule) {
        synchronized (appraisal) {
            PlannedRule planned = appraisal.planned(rule);
            return proof(planned, appraisal.waysOf(planned).get(0));
        }
    }

    private Proof proof(PlannedRule planned, Way way) {
        Proof proof = known.get(way);
        if (proof == null) {
            Rule rule = planned.rule();
            List<Way> parts = way.parts();
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                steps.add(step(rule.conditions().get(i), planned.conditions().get(i), parts.get(i)));
            }
            proof = new Proof(rule, appraisal.named(way.rests()), way.degree(), way.certainty(), List.copyOf(steps));
            known.put(way, proof);
        }
        return proof;
    }

    private Step step(Condition condition, PlannedCondition planned, Way way) {
        return new Step(condition, degree(way), way.certainty(), appraisal.isAssumed(planned), grounds(planned, way));
    }

    private List<Ground> grounds(PlannedCondition planned, Way way) {
        List<Fact> saw = appraisal.saw(planned);
        Condition condition = planned.condition();
        if (condition instanceof Condition.Holds) {
            return List.of(ground(saw.get(0), way));
        } else if (condition instanceof Condition.AtLeast) {
            return counted(saw, way.parts());
        }
        return List.of();
    }

    /** Which of the facts that could be counted were: of those alike in all that matters, one is as good as another. */
    private List<Ground> counted(List<Fact> saw, List<Way> parts) {
        List<Fact> left = new ArrayList<>(saw);
        List<Ground> grounds = new ArrayList<>();
        for (Way part : parts) {
            Fact fact = left.stream()
                    .filter(each -> isWayOf(each, part))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("counted, but not there"));
            left.remove(fact);
            grounds.add(ground(fact, part));
        }
        return List.copyOf(grounds);
    }

    private boolean isWayOf(Fact fact, Way way) {
        Way strongest = appraisal.strongest(fact);
        return fact instanceof Conclusion ? strongest == way : strongest.isLike(way);
    }

    private Ground ground(Fact fact, Way way) {
        if (fact instanceof Conclusion conclusion) {
            PlannedRule rule = appraisal
                    .rule(conclusion, way)
                    .orElseThrow(() -> new IllegalStateException("concluded by no rule: " + conclusion));
            return new Ground.Proven(conclusion, proof(rule, way));
        }
        return new Ground.Read((Finding) fact, degree(way), way.certainty());
    }

    private static OptionalDouble degree(Way way) {
        return Double.isNaN(way.degree()) ? OptionalDouble.empty() : OptionalDouble.of(way.degree());
    }
}
