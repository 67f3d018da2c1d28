package catchup.inference;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drools.core.BaseConfigurationFactories;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/** Rules in Drools, and what they look for: a fact that none of them looks for need not be inserted. */
final class Network {

    private final BitSet lookedFor = new BitSet();
    private final Supplier<KieSession> sessions;

    /** @param sessions of a knowledge base: where they come from */
    private Network(List<PlannedRule> rules, Function<KieBase, Supplier<KieSession>> sessions) {
        rules.forEach(rule -> lookedFor.or(rule.lookedFor()));
        this.sessions = sessions.apply(knowledge(rules, lookedFor));
    }

    /** For one case. */
    static Network once(List<PlannedRule> rules) {
        return new Network(rules, knowledge -> knowledge::newKieSession);
    }

    /** For very many: a session that is disposed of is emptied and used again, for it takes long to make. */
    static Network forMany(List<PlannedRule> rules) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Network(rules, knowledge -> knowledge.newKieSessionsPool(threads)::newKieSession);
    }

    /** An empty session, which is disposed of when the case is done. */
    KieSession session() {
        return sessions.get();
    }

    /** Whether some rule looks for what has a number. */
    boolean looksFor(int number) {
        return lookedFor.get(number);
    }

    private static KieBase knowledge(List<PlannedRule> rules, BitSet lookedFor) {
        Translation translation = new Translation(lookedFor);
        ModelImpl model = new ModelImpl(Translation.PACKAGE);
        model.addGlobal(translation.memory());
        for (PlannedRule rule : rules) {
            model.addRule(translation.translate(rule));
        }
        return KieBaseBuilder.createKieBaseFromModel(Set.of(model), configuration(), new FactsNeverChange());
    }

    /** As it comes: settings that lie about in files and folders are not looked for. */
    @SuppressWarnings("unchecked") // the kinds of settings are made into an array
    private static KieBaseConfiguration configuration() {
        return new CompositeBaseConfiguration(
                new ChainedProperties(),
                Network.class.getClassLoader(),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf,
                BaseConfigurationFactories.flowConf);
    }
}
