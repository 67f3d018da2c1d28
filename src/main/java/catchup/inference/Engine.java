package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kie.api.runtime.KieSession;

/**
 * Fires the rules of a rule base over cases by Drools. Safe for use by several threads: the rules are shared, every case has a
 * session of its own.
 */
public final class Engine implements Reasoner {

    /** What an engine that never stops would do; a rule whose conditions name single facts fires at most once. */
    public static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless(int firings) {
            super("rules fired " + firings + " times without coming to an end");
        }
    }

    private final Plan plan;
    private final Lazy<Network> all;
    private final AtomicBoolean any = new AtomicBoolean();

    public Engine(RuleBase rules) {
        this.plan = new Plan(rules);
        this.all = new Lazy<>(() -> Network.forMany(plan.planned()));
    }

    @Override
    public RuleBase rules() {
        return plan.rules();
    }

    /**
     * {@inheritDoc}
     *
     * @throws Endless if rules keep firing without end
     */
    @Override
    public Derivation derive(List<Finding> findings, Collection<Conclusion> given) {
        WorkingMemory memory = new WorkingMemory(plan, findings, given);
        DroolsLibraries.within(() -> fire(memory, findings, given));
        return new Appraisal(memory);
    }

    private void fire(WorkingMemory memory, List<Finding> findings, Collection<Conclusion> given) {
        Network network = network(memory);
        KieSession session = network.session();
        try {
            session.setGlobal(Translation.MEMORY, memory);
            insert(findings, network, session);
            insert(given, network, session);
            int limit = 2 * plan.planned().size() + 1;
            int fired = session.fireAllRules(limit);
            if (fired >= limit) {
                throw new Endless(fired);
            }
        } finally {
            session.dispose();
        }
    }

    private void insert(Collection<? extends Fact> facts, Network network, KieSession session) {
        for (Fact fact : facts) {
            if (network.looksFor(plan.facts().of(fact))) {
                session.insert(fact);
            }
        }
    }

    /** A network of all rules; for the first case one of those that can fire in it, which is there much sooner. */
    private Network network(WorkingMemory memory) {
        return any.getAndSet(true) ? all.get() : Network.once(Possible.rules(memory));
    }
}
