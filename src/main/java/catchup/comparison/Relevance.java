package catchup.comparison;

import catchup.advice.Advice;
import catchup.comparison.Edit.Kind;
import catchup.fact.Conclusion;
import catchup.fact.Reading;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.inference.Premise;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which edits cannot change an advice if they alone are taken back, or made, because nothing in its derivation has to do with
 * them; such a trial is not worth making. An edit of which that is not certain counts as one that can.
 */
final class Relevance {

    private final CasePair pair;
    private final RuleBase here;
    private final RuleBase there;
    private final Map<String, Rule> rulesHere;
    private final Map<String, Rule> rulesThere;
    private final Predicate<Rule> met;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> concluded = new HashSet<>();
    private final boolean absencesCount;

    /**
     * @param advice the one to start from
     * @param here the rules it was given with
     * @param there the rules on the other side of the edits
     */
    Relevance(Advice advice, RuleBase here, RuleBase there, CasePair pair) {
        this.pair = pair;
        this.here = here;
        this.there = there;
        this.rulesHere = byName(here);
        this.rulesThere = byName(there);
        this.met = DirectReasoner.met(advice.derivation());
        advice.derivation().firings().forEach(firing -> fired.add(firing.rule().name()));
        advice.derivation().concluded().forEach(this::conclude);
        this.absencesCount = advice.derivation().firings().stream().anyMatch(Relevance::restsOnAbsence);
    }

    /**
     * Whether an edit can change the advice.
     *
     * @param name of the thing on this side; {@code other} on the other side
     */
    boolean canChange(Edit edit, String name, String other) {
        return switch (edit.unit()) {
            case RULE -> rule(name, other);
            case INDICATOR -> edit.kind() != Kind.CHANGED || isKnown(edit) || movesDimension(edit);
            case DIAGNOSIS, MEASURE, CAUTION -> concluded.contains(edit.unit() + " " + name);
            case RANKING -> true;
            case SETTING, DIMENSION, PRINCIPLE -> false;
        };
    }

    private boolean rule(String name, String other) {
        Optional<Rule> instead = Optional.ofNullable(rulesThere.get(other));
        boolean couldOpen =
                absencesCount && (diagnoses(Optional.ofNullable(rulesHere.get(name))) || diagnoses(instead));
        return fired.contains(name) || instead.filter(met).isPresent() || couldOpen;
    }

    /** A rule that does not fire still leaves open whether its diagnosis could be made. */
    private static boolean diagnoses(Optional<Rule> rule) {
        return rule.stream()
                .flatMap(each -> each.conclusions().stream())
                .anyMatch(Conclusion.Diagnosis.class::isInstance);
    }

    private boolean isKnown(Edit edit) {
        return isKnown(pair.before().readings().get(edit.name()))
                || isKnown(pair.after().readings().get(edit.name()));
    }

    private static boolean isKnown(@org.jspecify.annotations.Nullable Reading reading) {
        return reading != null && reading.region().isPresent();
    }

    /** An indicator that is not known counts as one of its dimension. */
    private boolean movesDimension(Edit edit) {
        return !here.indicators()
                .get(edit.name())
                .dimension()
                .equals(there.indicators().get(edit.name()).dimension());
    }

    private void conclude(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            concluded.add(Edit.Unit.DIAGNOSIS + " " + diagnosis.id());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            concluded.add(Edit.Unit.MEASURE + " " + recommendation.measure());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            concluded.add(Edit.Unit.CAUTION + " " + warning.caution());
        }
    }

    private static boolean restsOnAbsence(Firing firing) {
        return firing.premises().stream()
                .map(Premise::condition)
                .anyMatch(condition ->
                        condition instanceof Condition.Absent && condition.pattern() instanceof Pattern.OfDiagnosis);
    }

    private static Map<String, Rule> byName(RuleBase rules) {
        Map<String, Rule> named = new HashMap<>();
        rules.rules().forEach(rule -> named.put(rule.name(), rule));
        return named;
    }
}
