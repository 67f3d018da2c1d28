package catchup.inference;

import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        static Verdict of(boolean met) {
            return met ? MET : FAILED;
        }

        /** Open if anything could still turn it. */
        static Verdict unless(Rests missing, Verdict otherwise) {
            return missing.isEmpty() ? otherwise : new Verdict(Truth.OPEN, missing);
        }
    }

    private final WorkingMemory memory;
    private final Plan plan;
    private final @Nullable Verdict[] conditions;
    private final @Nullable Rests[] missing;
    private final Map<String, Rests> unknownIn = new HashMap<>();
    private Rests unknown = Rests.NOTHING;

    Openness(WorkingMemory memory) {
        this.memory = memory;
        this.plan = memory.plan();
        this.conditions = new Verdict[plan.asked()];
        this.missing = new Rests[plan.facts().size()];
        for (Finding finding : memory.findings()) {
            if (finding instanceof Finding.Unknown missing) {
                Rests rests = plan.rests(missing.indicator().id());
                unknown = unknown.and(rests);
                unknownIn.merge(missing.indicator().dimension(), rests, Rests::and);
            }
        }
    }

    /** The open rules of the layers that diagnose and recommend. */
    List<Undetermined> undetermined() {
        List<Undetermined> open = new ArrayList<>();
        for (PlannedRule rule : plan.planned()) {
            if (rule.rule().layer() == Layer.COORDINATE) {
                continue;
            }
            Verdict verdict = verdict(rule);
            if (verdict.truth() == Truth.OPEN) {
                int met = (int) rule.conditions().stream()
                        .filter(condition -> verdict(condition).truth() == Truth.MET)
                        .count();
                open.add(new Undetermined(rule.rule(), verdict.missing().names(plan.indicators()), met));
            }
        }
        return List.copyOf(open);
    }

    /** Whether something that was looked for and is not there could still be there if missing facts came in. */
    boolean couldStillBe(PlannedPattern pattern) {
        return pattern.pattern() instanceof Pattern.OfDiagnosis && !undecided(pattern).isEmpty();
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
    private Rests undecided(PlannedPattern planned) {
        Pattern pattern = planned.pattern();
        if (pattern instanceof Pattern.OfGap gap) {
            return unknown(gap.key(), gap.dimension());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return unknown(strength.key(), strength.dimension());
        }
        boolean isOne = pattern instanceof Pattern.OfDiagnosis && pattern.key().isPresent();
        return isOne && planned.candidates().length == 1 ? missing(planned.candidates()[0]) : Rests.NOTHING;
    }

    private Rests unknown(Optional<String> key, Optional<String> dimension) {
        if (key.isPresent()) {
            Rests rests = plan.rests(key.get());
            return rests.isWithin(unknown) ? rests : Rests.NOTHING;
        }
        return dimension.map(id -> unknownIn.getOrDefault(id, Rests.NOTHING)).orElse(unknown);
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
