package catchup.advice;

import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.inference.DirectReasoner;
import catchup.inference.Findings;
import catchup.ranking.Ranked;
import catchup.ranking.Ranking;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says how measures rank in a case, and nothing else: the same ranking as an {@link Adviser} gives, several times faster. For
 * all that asks what would be if something were otherwise. Safe for use by several threads.
 */
public final class Probe {

    private final RuleBase rules;
    private final DirectReasoner reasoner;
    private final Findings findings;

    public Probe(RuleBase rules) {
        this.rules = rules;
        this.reasoner = new DirectReasoner(rules);
        this.findings = new Findings(rules);
    }

    public RuleBase rules() {
        return rules;
    }

    /** The recommended measures by rank. */
    public List<Ranked> rank(Case subject) {
        return rank(findings.of(subject));
    }

    /** The same where some indicators are defined otherwise, such as with other thresholds. */
    public List<Ranked> rank(Case subject, UnaryOperator<Indicator> defined) {
        return rank(findings.of(subject, defined));
    }

    private List<Ranked> rank(List<Finding> found) {
        return Ranking.of(rules, reasoner.derive(found, List.of()));
    }
}
