package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private record Verdict(Truth truth, Set<String> missing) {
        static final Verdict MET = new Verdict(Truth.MET, Set.of());
        static final Verdict FAILED = new Verdict(Truth.FAILED, Set.of());

        static Verdict open(Set<String> missing) {
            return new Verdict(Truth.OPEN, missing);
        }

        static Verdict of(boolean met) {
            return met ? MET : FAILED;
        }
    }

    private final FactIndex facts;
    private final Set<String> unknown = new TreeSet<>();
    private final Map<String, Set<String>> unknownIn = new HashMap<>();
    private final Set<Conclusion> concluded;
    private final Map<String, Verdict> diagnoses = new HashMap<>();
    private final RuleIndex index;

    Openness(RuleIndex index, List<Finding> findings, Set<Conclusion> concluded, FactIndex facts) {
        this.index = index;
        this.concluded = concluded;
        this.facts = facts;
        for (Finding finding : findings) {
            if (finding instanceof Finding.Unknown missing) {
                String id = missing.indicator().id();
                unknown.add(id);
                unknownIn
                        .computeIfAbsent(missing.indicator().dimension(), dimension -> new TreeSet<>())
                        .add(id);
            }
        }
    }

    /** The open rules of the layers that diagnose and recommend. */
    List<Undetermined> undetermined() {
        List<Undetermined> open = new ArrayList<>();
        for (Rule rule : index.rules().rules()) {
            if (rule.layer() == Layer.COORDINATE) {
                continue;
            }
            Verdict verdict = verdict(rule);
            if (verdict.truth() == Truth.OPEN) {
                int met = (int) rule.conditions().stream()
                        .filter(condition -> verdict(condition).truth() == Truth.MET)
                        .count();
                open.add(new Undetermined(rule, List.copyOf(verdict.missing()), met));
            }
        }
        return List.copyOf(open);
    }

    /** Whether a diagnosis that was not made could still be made if missing facts came in. */
    boolean couldStillBe(String diagnosis) {
        return verdict(diagnosis).truth() == Truth.OPEN;
    }

    private Verdict verdict(Rule rule) {
        Set<String> missing = new TreeSet<>();
        for (Condition condition : rule.conditions()) {
            Verdict verdict = verdict(condition);
            if (verdict.truth() == Truth.FAILED) {
                return Verdict.FAILED;
            }
            missing.addAll(verdict.missing());
        }
        return missing.isEmpty() ? Verdict.MET : Verdict.open(missing);
    }

    private Verdict verdict(Condition condition) {
        Pattern pattern = condition.pattern();
        if (condition instanceof Condition.Absent) {
            return Verdict.of(facts.matching(pattern).isEmpty());
        }
        int matching = facts.matching(pattern).size();
        if (condition instanceof Condition.AtMost most) {
            return Verdict.of(matching <= most.count());
        }
        int needed = condition instanceof Condition.AtLeast least ? least.count() : 1;
        if (matching >= needed) {
            return Verdict.MET;
        }
        Set<String> missing = undecided(pattern);
        boolean withinReach = needed - matching <= 1 && !missing.isEmpty();
        return withinReach ? Verdict.open(missing) : Verdict.FAILED;
    }

    /** The unknown indicators that could still make a pattern match one more fact. */
    private Set<String> undecided(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return unknown(gap.key(), gap.dimension());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return unknown(strength.key(), strength.dimension());
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
            return diagnosis.key().map(id -> verdict(id).missing()).orElse(Set.of());
        }
        return Set.of();
    }

    private Set<String> unknown(Optional<String> key, Optional<String> dimension) {
        if (key.isPresent()) {
            return unknown.contains(key.get()) ? Set.of(key.get()) : Set.of();
        }
        return dimension.map(id -> unknownIn.getOrDefault(id, Set.of())).orElse(unknown);
    }

    private Verdict verdict(String diagnosis) {
        Verdict known = diagnoses.get(diagnosis);
        if (known != null) {
            return known;
        }
        Verdict verdict = concluded.contains(new Conclusion.Diagnosis(diagnosis)) ? Verdict.MET : Verdict.FAILED;
        if (verdict.truth() == Truth.FAILED) {
            Set<String> missing = new TreeSet<>();
            for (Rule rule : index.diagnosing().getOrDefault(diagnosis, List.of())) {
                missing.addAll(verdict(rule).missing());
            }
            verdict = missing.isEmpty() ? Verdict.FAILED : Verdict.open(missing);
        }
        diagnoses.put(diagnosis, verdict);
        return verdict;
    }
}
