package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rules that can never fire, with the fewest conditions that are to blame. */
final class NeverFiring {

    private final Witnesses alone;
    private final FactWords words;
    private final Diagnostics diagnostics;

    /** @param alone witnesses that know of no other rules */
    NeverFiring(Witnesses alone, FactWords words, Diagnostics diagnostics) {
        this.alone = alone;
        this.words = words;
        this.diagnostics = diagnostics;
    }

    /** Reports a rule whose conditions contradict each other, whatever other rules there are; says whether it is one. */
    boolean inItself(Rule rule) {
        if (!isImpossible(alone, rule.conditions())) {
            return false;
        }
        report(rule, fewest(alone, rule.conditions()), List.of());
        return true;
    }

    /**
     * Reports a rule that never fires because of what other rules conclude. Of links between fiches only those are reported
     * that never come about though each measure does: a measure that is never recommended is reported by itself.
     */
    void throughTheChain(Rule rule, Chain chain) {
        List<Condition> blamed = fewest(chain.witnesses(), rule.conditions());
        if (blamed.size() == 1 && !rule.isWritten()) {
            return;
        }
        Pattern first = Scope.plain(blamed.get(0).pattern());
        boolean wanted = Ways.isConcluded(first) && Demand.of(blamed.get(0)).isPositive();
        if (blamed.size() == 1 && wanted && first.key().isPresent()) {
            unreachable(rule, blamed.get(0), first, chain.concluding(first));
        } else {
            report(rule, blamed, links(blamed, chain));
        }
    }

    private void unreachable(Rule rule, Condition condition, Pattern single, List<Rule> concluding) {
        Text subject = words.subject(single);
        if (concluding.isEmpty()) {
            diagnostics.add(Problem.NEEDS_WHAT_NOTHING_CONCLUDES, condition.at(), rule.name(), subject);
        } else {
            diagnostics.conflict(
                    Problem.NEEDS_WHAT_IS_NEVER_CONCLUDED,
                    condition.at(),
                    Chain.places(concluding),
                    rule.name(),
                    subject,
                    words.rules(concluding));
        }
    }

    /** @param links the rules between the conditions that are to blame */
    private void report(Rule rule, List<Condition> blamed, List<Rule> links) {
        Condition last = blamed.get(blamed.size() - 1);
        if (blamed.size() == 1) {
            diagnostics.conflict(
                    Problem.CONDITION_NEVER_MET,
                    last.at(),
                    Chain.places(links),
                    rule.name(),
                    words.condition(last),
                    words.whyNever(last));
            return;
        }
        List<Condition> others = blamed.subList(0, blamed.size() - 1);
        Set<Location> places = new LinkedHashSet<>();
        others.forEach(other -> places.add(other.at()));
        links.forEach(link -> places.add(link.at()));
        diagnostics.conflict(
                Problem.CONDITIONS_CONTRADICT,
                last.at(),
                List.copyOf(places),
                rule.name(),
                words.condition(last),
                words.conditions(others));
    }

    /** The rules that conclude what conditions look at, one thing each. */
    private static List<Rule> links(List<Condition> conditions, Chain chain) {
        return conditions.stream()
                .map(condition -> Scope.plain(condition.pattern()))
                .filter(pattern -> pattern.key().isPresent())
                .flatMap(pattern -> chain.concluding(pattern).stream())
                .toList();
    }

    /** Of conditions that never hold together, as few as never do: without any one of them the others would. */
    static List<Condition> fewest(Witnesses witnesses, List<Condition> conditions) {
        List<Condition> left = new ArrayList<>(conditions);
        for (Condition condition : conditions) {
            List<Condition> fewer = new ArrayList<>(left);
            fewer.remove(condition);
            if (!fewer.isEmpty() && isImpossible(witnesses, fewer)) {
                left = fewer;
            }
        }
        return left;
    }

    static boolean isImpossible(Witnesses witnesses, List<Condition> conditions) {
        return witnesses.areImpossible(conditions.stream().map(Demand::of).toList());
    }
}
