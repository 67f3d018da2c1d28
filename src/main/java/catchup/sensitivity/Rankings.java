package catchup.sensitivity;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.ranking.Ranked;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** Ranks variations of a case, and counts how many. Safe for use by several threads. */
public final class Rankings {

    private final Probe probe;
    private final Runnable check;
    private final LongAdder made = new LongAdder();

    public Rankings(RuleBase rules) {
        this(rules, () -> {});
    }

    /** @param check is called before each ranking, by any thread; what it throws breaks the search off */
    public Rankings(RuleBase rules, Runnable check) {
        this.probe = new Probe(rules);
        this.check = check;
    }

    public RuleBase rules() {
        return probe.rules();
    }

    /** The recommended measures of a case by rank. */
    public List<Ranked> of(Case subject) {
        check.run();
        made.increment();
        return probe.rank(subject);
    }

    /** The same where some indicators are defined otherwise. */
    List<Ranked> of(Case subject, UnaryOperator<Indicator> defined) {
        check.run();
        made.increment();
        return probe.rank(subject, defined);
    }

    /** How many rankings were made so far. */
    public long made() {
        return made.sum();
    }
}
