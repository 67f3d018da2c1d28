package catchup.trial;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.trial.Mutant.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes of one condition of a rule. */
final class ConditionMutants {

    private final RuleBase rules;
    private final Map<String, List<Rule>> diagnosing;

    ConditionMutants(RuleBase rules) {
        this.rules = rules;
        this.diagnosing = Rule.byDiagnosis(rules.rules());
    }

    List<Mutant> of(Rule rule, int index) {
        Condition condition = rule.conditions().get(index);
        List<Mutant> all = new ArrayList<>();
        if (rule.conditions().size() > 1) {
            List<Condition> rest = new ArrayList<>(rule.conditions());
            rest.remove(index);
            all.add(new Mutant.WithoutCondition(rule, condition, rule.withConditions(rest)));
        }
        turnedRound(rule, condition)
                .ifPresent(other -> all.add(changed(Kind.CONDITION_TURNED_ROUND, rule, index, other)));
        for (int count : counts(condition)) {
            all.add(changed(Kind.COUNT, rule, index, withCount(condition, count)));
        }
        for (Pattern other : severities(condition.pattern())) {
            all.add(changed(Kind.SEVERITY, rule, index, withPattern(condition, other)));
        }
        renamed(rule, condition.pattern())
                .ifPresent(other -> all.add(changed(Kind.NAME, rule, index, withPattern(condition, other))));
        return all;
    }

    private static Mutant changed(Kind kind, Rule rule, int index, Condition other) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        Condition condition = conditions.set(index, other);
        return new Mutant.OtherCondition(kind, rule, condition, other, rule.withConditions(conditions));
    }

    /** What must be is not to be, or the other way round; empty where a rule could not say so. */
    private Optional<Condition> turnedRound(Rule rule, Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return settled(rule, holds.pattern())
                    ? Optional.of(new Condition.Absent(holds.pattern(), holds.sentence(), holds.at()))
                    : Optional.empty();
        } else if (condition instanceof Condition.Absent absent) {
            return absent.pattern().key().isPresent()
                    ? Optional.of(new Condition.Holds(absent.pattern(), absent.sentence(), absent.at()))
                    : Optional.of(new Condition.AtLeast(1, absent.pattern(), absent.sentence(), absent.at()));
        } else if (condition instanceof Condition.AtLeast least) {
            return Optional.of(new Condition.AtMost(least.count() - 1, least.pattern(), least.sentence(), least.at()));
        }
        Condition.AtMost most = (Condition.AtMost) condition;
        return Optional.of(new Condition.AtLeast(most.count() + 1, most.pattern(), most.sentence(), most.at()));
    }

    /** Whether everything that a pattern looks for has been concluded before the rule's layer. */
    private boolean settled(Rule rule, Pattern pattern) {
        return !(pattern instanceof Pattern.OfDiagnosis)
                || diagnosing.getOrDefault(pattern.key().orElse(""), List.of()).stream()
                        .allMatch(by -> by.layer().compareTo(rule.layer()) < 0);
    }

    private static List<Integer> counts(Condition condition) {
        if (condition instanceof Condition.AtLeast least) {
            return least.count() > 1 ? List.of(least.count() - 1, least.count() + 1) : List.of(least.count() + 1);
        } else if (condition instanceof Condition.AtMost most) {
            return most.count() > 1 ? List.of(most.count() - 1, most.count() + 1) : List.of(most.count() + 1);
        }
        return List.of();
    }

    private static Condition withCount(Condition condition, int count) {
        return condition instanceof Condition.AtLeast least
                ? new Condition.AtLeast(count, least.pattern(), least.sentence(), least.at())
                : new Condition.AtMost(count, condition.pattern(), condition.sentence(), condition.at());
    }

    private static Condition withPattern(Condition condition, Pattern pattern) {
        if (condition instanceof Condition.Holds holds) {
            return new Condition.Holds(pattern, holds.sentence(), holds.at());
        } else if (condition instanceof Condition.Absent absent) {
            return new Condition.Absent(pattern, absent.sentence(), absent.at());
        } else if (condition instanceof Condition.AtLeast least) {
            return new Condition.AtLeast(least.count(), pattern, least.sentence(), least.at());
        }
        Condition.AtMost most = (Condition.AtMost) condition;
        return new Condition.AtMost(most.count(), pattern, most.sentence(), most.at());
    }

    /** The pattern with each of its severities one word up and one word down. */
    private List<Pattern> severities(Pattern pattern) {
        List<Pattern> others = new ArrayList<>();
        if (pattern instanceof Pattern.OfGap gap) {
            if (gap.from() != Severity.NONE) {
                gap.from().beside().stream()
                        .filter(from -> gap.to().isAtLeast(from))
                        .forEach(from -> others.add(new Pattern.OfGap(gap.key(), gap.dimension(), from, gap.to())));
            }
            if (gap.to() != Severity.CRITICAL) {
                gap.to().beside().stream()
                        .filter(to -> to.isAtLeast(gap.from()))
                        .forEach(to -> others.add(new Pattern.OfGap(gap.key(), gap.dimension(), gap.from(), to)));
            }
            others.removeIf(other -> reached(gap).equals(reached((Pattern.OfGap) other)));
        } else if (pattern instanceof Pattern.OfLag lag) {
            lag.from().beside().forEach(from -> others.add(new Pattern.OfLag(lag.key(), from)));
        }
        return others;
    }

    /** The severities that a pattern takes, of those that a gap in what it looks for can have. */
    private Set<Severity> reached(Pattern.OfGap gap) {
        Set<Severity> possible = EnumSet.of(Severity.NONE);
        rules.indicators().all().stream()
                .filter(indicator -> gap.key().map(indicator.id()::equals).orElse(true))
                .filter(indicator ->
                        gap.dimension().map(indicator.dimension()::equals).orElse(true))
                .forEach(indicator ->
                        possible.addAll(indicator.thresholds().from().keySet()));
        possible.removeIf(
                severity -> !severity.isAtLeast(gap.from()) || !gap.to().isAtLeast(severity));
        return possible;
    }

    /** The pattern about the next thing of its kind that a slip of the pen could have named. */
    private Optional<Pattern> renamed(Rule rule, Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap && gap.key().isPresent()) {
            return indicator(gap.key().get())
                    .map(other -> new Pattern.OfGap(Optional.of(other), gap.dimension(), gap.from(), gap.to()));
        } else if (pattern instanceof Pattern.OfStrength strength
                && strength.key().isPresent()) {
            return indicator(strength.key().get())
                    .map(other -> new Pattern.OfStrength(Optional.of(other), strength.dimension(), strength.clear()));
        } else if (pattern instanceof Pattern.OfUnknown unknown && unknown.key().isPresent()) {
            return indicator(unknown.key().get()).map(other -> new Pattern.OfUnknown(Optional.of(other)));
        } else if (pattern instanceof Pattern.OfLag lag && lag.key().isPresent()) {
            return next(rules.dimensions(), lag.key().get())
                    .map(other -> new Pattern.OfLag(Optional.of(other), lag.from()));
        } else if (pattern instanceof Pattern.OfProfile profile) {
            return next(rules.settings(), profile.tag()).map(Pattern.OfProfile::new);
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis
                && diagnosis.key().isPresent()) {
            return next(rules.diagnoses(), diagnosis.key().get())
                    .map(other -> (Pattern) new Pattern.OfDiagnosis(Optional.of(other)))
                    .filter(other -> settled(rule, other));
        } else if (pattern instanceof Pattern.OfRecommendation recommendation
                && recommendation.key().isPresent()) {
            return next(rules.measures(), recommendation.key().get())
                    .map(other -> new Pattern.OfRecommendation(Optional.of(other), recommendation.theme()));
        }
        return Optional.empty();
    }

    /** The next indicator of the same dimension. */
    private Optional<String> indicator(String id) {
        Indicator indicator = rules.indicators().get(id);
        String other =
                Mutants.next(rules.indicators(), id, each -> each.dimension().equals(indicator.dimension()));
        return Optional.of(other).filter(found -> !found.equals(id));
    }

    private static <T extends Named> Optional<String> next(Catalogue<T> catalogue, String id) {
        return Optional.of(Mutants.next(catalogue, id, each -> true)).filter(found -> !found.equals(id));
    }
}
