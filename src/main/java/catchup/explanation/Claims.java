package catchup.explanation;

import catchup.explanation.Claim.Argument;
import catchup.explanation.Claim.Ground;
import catchup.explanation.Claim.Step;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Premise;
import catchup.inference.Proof;
import catchup.inference.Proofs;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells conclusions with their proofs, each part once: what comes again is only named. Trimmed, a proof has the independent
 * lines of evidence, and of each diagnosis on the way the one line that was used; whole, it has every rule that fired for
 * anything in it.
 */
public final class Claims {

    private final Derivation derivation;
    private final Proofs proofs;
    private final boolean whole;
    private final Map<Conclusion, Set<Proof>> toldProofs = new HashMap<>();
    private final Map<Conclusion, Set<Rule>> toldRules = new HashMap<>();
    private final Set<Finding> toldFindings = new HashSet<>();

    private Claims(Derivation derivation, boolean whole) {
        this.derivation = derivation;
        this.proofs = new Proofs(derivation);
        this.whole = whole;
    }

    /** What carried weight. */
    public static Claims trimmed(Derivation derivation) {
        return new Claims(derivation, false);
    }

    /** Everything that fired. */
    public static Claims whole(Derivation derivation) {
        return new Claims(derivation, true);
    }

    /** A conclusion that was drawn, with its proof. */
    public Claim of(Conclusion conclusion) {
        return claim(conclusion, proofs.lines(conclusion));
    }

    private Claim claim(Conclusion conclusion, List<Proof> used) {
        List<Argument> arguments = new ArrayList<>();
        Set<Proof> told = told(conclusion);
        for (Proof proof : used) {
            if (told.add(proof)) {
                arguments.add(argument(proof, true));
            }
        }
        if (whole) {
            others(conclusion, used).forEach(proof -> arguments.add(argument(proof, false)));
        }
        return new Claim(conclusion, List.copyOf(arguments), arguments.isEmpty());
    }

    /** What was told of one conclusion: a rule may conclude several things, and is told for each. */
    private Set<Proof> told(Conclusion conclusion) {
        return toldProofs.computeIfAbsent(conclusion, each -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The strongest proofs of the rules that also fired for a conclusion and have not been told yet. */
    private List<Proof> others(Conclusion conclusion, List<Proof> used) {
        Set<Rule> told = toldRules.computeIfAbsent(conclusion, each -> new HashSet<>());
        used.forEach(proof -> told.add(proof.rule()));
        return derivation.supports(conclusion).stream()
                .map(Firing::rule)
                .filter(told::add)
                .map(proofs::strongest)
                .filter(told(conclusion)::add)
                .toList();
    }

    private Argument argument(Proof proof, boolean counts) {
        return new Argument(
                proof.rule(),
                proof.rests(),
                proof.degree(),
                proof.certainty(),
                counts,
                proof.steps().stream().map(step -> step(proof.rule(), step)).toList());
    }

    private Step step(Rule rule, Proof.Step step) {
        return new Step(
                step.condition(),
                step.degree(),
                step.certainty(),
                step.assumed(),
                step.grounds().stream().map(this::ground).toList(),
                step.grounds().isEmpty() ? counted(rule, step.condition()) : List.of());
    }

    private List<Fact> counted(Rule rule, Condition condition) {
        return derivation.firings().stream()
                .filter(firing -> firing.rule().equals(rule))
                .flatMap(firing -> firing.premises().stream())
                .filter(premise -> premise.condition().equals(condition))
                .findFirst()
                .map(Premise::saw)
                .orElse(List.of());
    }

    private Ground ground(Proof.Ground ground) {
        if (ground instanceof Proof.Ground.Proven proven) {
            return new Ground.Concluded(
                    claim(proven.fact(), List.of(proven.by())), ground.degree(), ground.certainty());
        }
        Finding finding = ((Proof.Ground.Read) ground).fact();
        return new Ground.Read(finding, ground.degree(), ground.certainty(), !toldFindings.add(finding));
    }
}
