package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
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
    private final Lazy<KieBase> all;
    private final AtomicBoolean any = new AtomicBoolean();

    public Engine(RuleBase rules) {
        this.plan = new Plan(rules);
        this.all = new Lazy<>(() -> network(plan.planned()));
    }

    /**
     * Sets up Drools, which takes a moment the first time; meant to be called beside other work that comes before the first
     * case. Nothing depends on it.
     */
    public static void prepare() {
        Rehearsal.run();
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
        KieSession session = knowledge(memory).newKieSession();
        try {
            session.setGlobal(Translation.MEMORY, memory);
            findings.forEach(session::insert);
            given.forEach(session::insert);
            int limit = 2 * plan.planned().size() + 1;
            int fired = session.fireAllRules(limit);
            if (fired >= limit) {
                throw new Endless(fired);
            }
        } finally {
            session.dispose();
        }
        return new Appraisal(memory);
    }

    /** A network of all rules; for the first case one of those that can fire in it, which is there much sooner. */
    private KieBase knowledge(WorkingMemory memory) {
        return any.getAndSet(true) ? all.get() : network(Possible.rules(memory));
    }

    private static KieBase network(List<PlannedRule> rules) {
        Translation translation = new Translation();
        ModelImpl model = new ModelImpl();
        model.addGlobal(translation.memory());
        for (PlannedRule rule : rules) {
            model.addRule(translation.translate(rule));
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }
}
