package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.List;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Fires the rules of a rule base over cases. Safe for use by several threads: the rules are shared, every case has a
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
    private final KieBase knowledge;

    public Engine(RuleBase rules) {
        this.plan = new Plan(rules);
        Translation translation = new Translation();
        ModelImpl model = new ModelImpl();
        model.addGlobal(translation.memory());
        for (PlannedRule rule : plan.planned()) {
            model.addRule(translation.translate(rule));
        }
        this.knowledge = KieBaseBuilder.createKieBaseFromModel(model);
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
        KieSession session = knowledge.newKieSession();
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
}
