package catchup.inference;

import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.List;

/** Draws the conclusions of a rule base from cases. */
public interface Reasoner {

    RuleBase rules();

    /** What follows from findings, and from conclusions that are taken as given. */
    Derivation derive(List<Finding> findings, Collection<Conclusion> given);

    /** What follows from a case. */
    default Derivation derive(Case subject) {
        return derive(new Findings(rules()).of(subject), List.of());
    }
}
