package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is so while rules fire over one case, and which rules have fired. What several rules conclude is there once, and no
 * support is lost: it is the rules that are remembered.
 */
final class WorkingMemory {

    /** Is told what has been concluded for the first time. */
    interface News {
        void concluded(int number, Conclusion conclusion);
    }

    private final Plan plan;
    private final List<Finding> findings;
    private final List<Conclusion> given;
    private final @Nullable Fact[] facts;
    private final BitSet fired = new BitSet();
    private final Predicate<PlannedCondition> met = this::isMet;
    private final List<Rule> inOrder = new ArrayList<>();

    WorkingMemory(Plan plan, List<Finding> findings, Collection<Conclusion> given) {
        this.plan = plan;
        this.findings = findings;
        this.given = List.copyOf(given);
        this.facts = new Fact[plan.facts().size()];
        plan.facts().place(findings, facts);
        for (Conclusion conclusion : given) {
            facts[plan.facts().of(conclusion)] = conclusion;
        }
    }

    Plan plan() {
        return plan;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was taken as given. */
    List<Conclusion> given() {
        return given;
    }

    /** The fact that has a number and is so. */
    Fact get(int number) {
        Fact fact = facts[number];
        if (fact == null) {
            throw new IllegalArgumentException("not so: " + number);
        }
        return fact;
    }

    /** Everything that was concluded or taken as given. */
    List<Conclusion> conclusions() {
        return Arrays.stream(facts)
                .filter(Conclusion.class::isInstance)
                .map(Conclusion.class::cast)
                .toList();
    }

    boolean has(int number) {
        return facts[number] != null;
    }

    boolean hasFired(PlannedRule rule) {
        return fired.get(rule.number());
    }

    /** The rules that fired, by layer and name. */
    List<PlannedRule> fired() {
        return fired.stream().mapToObj(plan.planned()::get).toList();
    }

    /** The rules that fired, in the order in which they did. */
    List<Rule> inOrderOfFiring() {
        return Collections.unmodifiableList(inOrder);
    }

    /**
     * Records that a rule fired.
     *
     * @param news is told what came of it that was not so before
     * @return whether anything did
     */
    boolean fire(PlannedRule rule, News news) {
        if (!fired.get(rule.number())) {
            fired.set(rule.number());
            inOrder.add(rule.rule());
        }
        boolean any = false;
        for (int number : rule.concludes()) {
            if (facts[number] == null) {
                Conclusion conclusion = plan.facts().conclusion(number);
                facts[number] = conclusion;
                news.concluded(number, conclusion);
                any = true;
            }
        }
        return any;
    }

    /** Whether all conditions of a rule are met. */
    boolean meets(PlannedRule rule) {
        return rule.isMet(met);
    }

    private boolean isMet(PlannedCondition condition) {
        return condition.condition().isMetBy(count(condition.pattern()));
    }

    /** How many facts match. */
    int count(PlannedPattern pattern) {
        int count = 0;
        for (int candidate : pattern.candidates()) {
            if (matches(pattern, candidate)) {
                count++;
            }
        }
        return count;
    }

    /** The numbers of the facts that match, by key. */
    List<Integer> met(PlannedPattern pattern) {
        List<Integer> met = new ArrayList<>();
        for (int candidate : pattern.candidates()) {
            if (matches(pattern, candidate)) {
                met.add(candidate);
            }
        }
        return met;
    }

    /** The facts that match, by key. */
    List<Fact> matching(PlannedPattern pattern) {
        return met(pattern).stream().map(this::get).toList();
    }

    private boolean matches(PlannedPattern pattern, int candidate) {
        Fact fact = facts[candidate];
        return fact != null && pattern.pattern().matches(fact);
    }
}
