package catchup.spark;

import catchup.advice.Adviser;
import catchup.rulebase.RuleBase;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A rule base made ready to advise with, which takes seconds and is done once in each Java machine, when the first task asks. */
record ReadyRules(RuleBase rules, Adviser adviser) {

    private static final ConcurrentMap<String, ReadyRules> READY = new ConcurrentHashMap<>();

    /** The same for all who ask with the same rules, from however many threads. */
    static ReadyRules of(RuleTexts texts) {
        return READY.computeIfAbsent(texts.hash(), hash -> {
            RuleBase rules = texts.rules();
            return new ReadyRules(rules, new Adviser(rules));
        });
    }
}
