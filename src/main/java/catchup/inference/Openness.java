package catchup.inference;

import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rules missing facts leave open, by evaluating each rule's conditions over the final facts in three values: met,
 * failed, or open. Unknown is not zero and not "no gap".
 */
final class Openness {

    private enum Truth {
        MET,
        FAILED,
        OPEN
    }

    /** @param missing the indicators that could still turn it, if it is open */
    private record Verdict(Truth truth, Rests missing) {
        static final Verdict MET = new Verdict(Truth.MET, Rests.NOTHING);
        static final Verdict FAILED = new Verdict(Truth.FAILED, Rests.NOTHING);

        /** Open if anything could still turn it. */
        static Verdict unless(Rests missing, Verdict otherwise) {
            return missing.isEmpty() ? otherwise : new Verdict(Truth.OPEN, missing);
        }
    }

    private final WorkingMemory memory;
    private final Plan plan;
    private final @Nullable Verdict[] conditions;
    private final @Nullable Rests[] missing;
    private Rests unknown = Rests.NOTHING;

    Openness(WorkingMemory memory) {
        this.memory = memory;
        this.plan = memory.plan();
        this.conditions = new Verdict[plan.asked()];
        this.missing = new Rests[plan.facts().size()];
        for (Finding finding : memory.findings()) {
            if (finding instanceof Finding.Unknown missing) {
                unknown = unknown.and(plan.rests(missing.indicator().id()));
            }
        }
    }

    /** The open rules of the layers that diagnose and recommend, as far as what they lack is asked for. */
    List<Undetermined> undetermined(Predicate<Rests> asked) {
        Map<Rests, List<String>> names = new HashMap<>();
        List<Undetermined> open = new ArrayList<>();
        for (PlannedRule rule : plan.planned()) {
            if (rule.rule().layer() == Layer.COORDINATE) {
                continue;
            }
            Verdict verdict = verdict(rule);
            if (verdict.truth() == Truth.OPEN && asked.test(verdict.missing())) {
                List<String> missing =
                        names.computeIfAbsent(verdict.missing(), rests -> rests.names(plan.indicators()));
                open.add(new Undetermined(rule.rule(), missing, met(rule)));
            }
        }
        return List.copyOf(open);
    }

    private int met(PlannedRule rule) {
        int met = 0;
        for (PlannedCondition condition : rule.conditions()) {
            if (verdict(condition).truth() == Truth.MET) {
                met++;
            }
        }
        return met;
    }

    /** Whether something that was looked for and is not there could still be there if missing facts came in. */
    boolean couldStillBe(PlannedPattern pattern) {
        return pattern.pattern() instanceof Pattern.OfDiagnosis
                && !undecided(pattern).isEmpty();
    }

    private Verdict verdict(PlannedRule rule) {
        Rests missing = Rests.NOTHING;
        for (PlannedCondition condition : rule.conditions()) {
            Verdict verdict = verdict(condition);
            if (verdict.truth() == Truth.FAILED) {
                return Verdict.FAILED;
            }
            missing = missing.and(verdict.missing());
        }
        return Verdict.unless(missing, Verdict.MET);
    }

    private Verdict verdict(PlannedCondition condition) {
        Verdict known = conditions[condition.number()];
        if (known == null) {
            known = judged(condition);
            conditions[condition.number()] = known;
        }
        return known;
    }

    private Verdict judged(PlannedCondition planned) {
        Condition condition = planned.condition();
        int matching = memory.count(planned.pattern());
        if (condition.isMetBy(matching)) {
            return Verdict.MET;
        }
        boolean more = condition instanceof Condition.Holds || condition instanceof Condition.AtLeast;
        int needed = condition instanceof Condition.AtLeast least ? least.count() : 1;
        return more && needed - matching <= 1
                ? Verdict.unless(undecided(planned.pattern()), Verdict.FAILED)
                : Verdict.FAILED;
    }

    /** The unknown indicators that could still make a pattern match one more fact. */
    private Rests undecided(PlannedPattern pattern) {
        boolean isDiagnosis = pattern.pattern() instanceof Pattern.OfDiagnosis && pattern.candidates().length == 1;
        return isDiagnosis ? missing(pattern.candidates()[0]) : pattern.about().within(unknown);
    }

    /** The unknown indicators that could still bring about a conclusion that was not drawn. */
    private Rests missing(int conclusion) {
        Rests known = missing[conclusion];
        if (known == null) {
            known = Rests.NOTHING;
            if (!memory.has(conclusion)) {
                for (PlannedRule rule : plan.concluding(conclusion)) {
                    known = known.and(verdict(rule).missing());
                }
            }
            missing[conclusion] = known;
        }
        return known;
    }
}
