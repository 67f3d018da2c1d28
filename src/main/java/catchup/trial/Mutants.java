package catchup.trial;

import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.rulebase.Action;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All changes of one thing in a rule base that an author could make by a slip of the pen: the mutants of DeMillo, Lipton and
 * Sayward (1978), with the operators of rules. Changes that mean nothing, because no figure can tell the two apart, and
 * those that the reader of rules would refuse, are left out.
 */
public final class Mutants {

    /** How far a certainty is moved: further than a word for it is wide, so that it gets another name. */
    private static final double CERTAINTY_STEP = 0.25;

    /** How far a threshold is moved towards its neighbour. */
    private static final double THRESHOLD_STEP = 0.5;

    private final RuleBase rules;
    private final ConditionMutants conditions;

    private Mutants(RuleBase rules) {
        this.rules = rules;
        this.conditions = new ConditionMutants(rules);
    }

    /** All mutants of a rule base, by rule and then by indicator. */
    public static List<Mutant> of(RuleBase rules) {
        Mutants mutants = new Mutants(rules);
        List<Mutant> all = new ArrayList<>();
        rules.writtenRules().forEach(rule -> all.addAll(mutants.of(rule)));
        rules.indicators().all().forEach(indicator -> all.addAll(mutants.of(indicator)));
        return List.copyOf(all);
    }

    /** The mutants of one rule of a rule base. */
    public static List<Mutant> of(Rule rule, RuleBase rules) {
        return List.copyOf(new Mutants(rules).of(rule));
    }

    /** How sure a rule could be instead. */
    public static List<Double> certainties(Rule rule) {
        return Stream.of(rule.certainty() - CERTAINTY_STEP, rule.certainty() + CERTAINTY_STEP)
                .filter(certainty -> certainty > 0 && certainty <= 1)
                .toList();
    }

    private List<Mutant> of(Rule rule) {
        List<Mutant> all = new ArrayList<>();
        all.add(new Mutant.WithoutRule(rule));
        certainties(rule).forEach(certainty -> all.add(new Mutant.OtherCertainty(rule, rule.withCertainty(certainty))));
        for (int i = 0; i < rule.conditions().size(); i++) {
            all.addAll(conditions.of(rule, i));
        }
        for (int i = 0; i < rule.actions().size(); i++) {
            all.addAll(actions(rule, i));
        }
        return all;
    }

    /** The action with its next other conclusion; none where every other would make a circle of rules. */
    private List<Mutant> actions(Rule rule, int index) {
        Action action = rule.actions().get(index);
        List<Conclusion> others = new ArrayList<>();
        action.conclusions().forEach(conclusion -> others.add(other(rule, conclusion)));
        if (others.equals(action.conclusions())) {
            return List.of();
        }
        if (others.get(0) instanceof Conclusion.Recommendation recommendation) {
            others.replaceAll(conclusion -> conclusion instanceof Conclusion.Coverage
                    ? new Conclusion.Coverage(recommendation.theme())
                    : conclusion);
        }
        Action other = new Action(others, action.sentence(), action.at());
        List<Action> actions = new ArrayList<>(rule.actions());
        actions.set(index, other);
        return List.of(new Mutant.OtherAction(rule, action, other, rule.withActions(actions)));
    }

    /** Whether the rules would still be in order if this one diagnosed something else. */
    private boolean canDiagnose(Rule rule, String diagnosis) {
        Action other = new Action(List.of(new Conclusion.Diagnosis(diagnosis)), "", rule.at());
        Rule changed = rule.withActions(List.of(other));
        return new Mutant.OtherAction(rule, other, other, changed).in(rules).isInOrder();
    }

    private Conclusion other(Rule rule, Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return new Conclusion.Diagnosis(
                    next(rules.diagnoses(), diagnosis.id(), each -> canDiagnose(rule, each.id())));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            String measure = next(rules.measures(), recommendation.measure(), each -> true);
            return new Conclusion.Recommendation(
                    measure, rules.measures().get(measure).theme());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return new Conclusion.Warning(next(rules.cautions(), warning.caution(), each -> true), warning.measure());
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return new Conclusion.Conflict(synergy.measure(), synergy.other());
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return new Conclusion.Synergy(conflict.measure(), conflict.other());
        } else if (conclusion instanceof Conclusion.Order order) {
            String last = order.first();
            return new Conclusion.Order(order.then(), last);
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return new Conclusion.Hold(hold.measure(), hold.phase() % 3 + 1);
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return new Conclusion.Advance(advance.measure(), advance.phase() % 3 + 1);
        } else if (conclusion instanceof Conclusion.Stage stage) {
            return new Conclusion.Stage(stage.phase() % 3 + 1);
        }
        return conclusion;
    }

    /** The next entry of a catalogue, which a slip of the pen could have named instead. */
    static <T extends Named> String next(Catalogue<T> catalogue, String id, Predicate<T> like) {
        List<T> entries = catalogue.all();
        int at = entries.indexOf(catalogue.get(id));
        for (int step = 1; step < entries.size(); step++) {
            T candidate = entries.get((at + step) % entries.size());
            if (like.test(candidate)) {
                return candidate.id();
            }
        }
        return id;
    }

    private List<Mutant> of(Indicator indicator) {
        List<Mutant.OtherThreshold> all = new ArrayList<>();
        Map<Severity, Double> from = indicator.thresholds().from();
        List<Severity> reached = from.keySet().stream().sorted().toList();
        for (int i = 0; i < reached.size(); i++) {
            double at = from.getOrDefault(reached.get(i), 0.0);
            double below = i == 0 ? 0 : from.getOrDefault(reached.get(i - 1), 0.0);
            double above = i + 1 < reached.size() ? from.getOrDefault(reached.get(i + 1), at) : 2 * at - below;
            all.add(threshold(indicator, reached.get(i), at, at - (at - below) * THRESHOLD_STEP));
            all.add(threshold(indicator, reached.get(i), at, at + (above - at) * THRESHOLD_STEP));
        }
        return List.copyOf(all.stream().filter(Mutants::canTell).toList());
    }

    private static Mutant.OtherThreshold threshold(Indicator indicator, Severity severity, double at, double moved) {
        Map<Severity, Double> from = new EnumMap<>(indicator.thresholds().from());
        from.put(severity, moved);
        return new Mutant.OtherThreshold(indicator, indicator.with(new Thresholds(from)), severity, at, moved);
    }

    /** Yes and no have but one distance: where between 0 and 1 a threshold lies makes no difference. */
    private static boolean canTell(Mutant.OtherThreshold mutant) {
        return mutant.indicator().scale() == Scale.YES_NO
                ? (mutant.from() <= 1) != (mutant.to() <= 1)
                : Math.min(mutant.from(), mutant.to()) < mutant.indicator().farthest();
    }
}
