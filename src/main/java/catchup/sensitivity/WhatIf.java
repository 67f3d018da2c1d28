package catchup.sensitivity;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.rulebase.RuleBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case as it is beside the same case as supposed.
 *
 * @param supposed what is supposed, each beside what is so
 * @param turns the rules that now fire or no longer do, in their order in the rule base, those that follow from
 *     the fiches after those that are written
 * @param grounds why each change of the comparison comes about
 */
public record WhatIf(
        Scenario scenario,
        List<Supposed> supposed,
        Comparison comparison,
        List<Turn> turns,
        Map<Change, Ground> grounds) {

    /** Whether anything is supposed that is not so already. */
    public boolean supposesSomething() {
        return supposed.stream().anyMatch(Supposed::isChange);
    }

    /** Tries scenarios on a case. */
    public static List<WhatIf> of(Case subject, List<Scenario> scenarios, RuleBase rules) {
        Adviser adviser = new Adviser(new DirectReasoner(rules));
        Advice before = adviser.advise(subject);
        return scenarios.stream()
                .map(scenario -> of(scenario, subject, Comparison.of(before, adviser.advise(scenario.in(subject)))))
                .toList();
    }

    private static WhatIf of(Scenario scenario, Case subject, Comparison comparison) {
        List<Supposed> supposed = scenario.assignments().stream()
                .map(assignment -> new Supposed(assignment.before(subject), assignment))
                .toList();
        List<Turn> turns = new Turns(supposed, comparison).all();
        Tracing tracing = new Tracing(supposed, comparison, turns);
        Map<Change, Ground> grounds = new LinkedHashMap<>();
        comparison.changes().forEach(change -> grounds.put(change, tracing.ground(change)));
        return new WhatIf(scenario, supposed, comparison, turns, grounds);
    }
}
