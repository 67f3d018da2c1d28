package catchup.bench;

import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.rulebase.Action;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule base made larger: copies of its dimensions, indicators, diagnoses, measures and rules under names of their own, which
 * have nothing to do with each other. Rules that count over the whole plan or the whole case are there once.
 */
final class GrownRules {

    private final String suffix;

    private GrownRules(int copy) {
        this.suffix = copy == 0 ? "" : "-" + copy;
    }

    /** @param rules how many times the rules; {@code facts} how many times the indicators, at least as many as the rules need */
    static RuleBase of(RuleBase base, int rules, int facts) {
        List<Label> dimensions = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        List<DiagnosisEntry> diagnoses = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        for (int copy = 0; copy < Math.max(rules, facts); copy++) {
            GrownRules grown = new GrownRules(copy);
            base.dimensions().all().forEach(each -> dimensions.add(grown.dimension(each)));
            base.indicators().all().forEach(each -> indicators.add(grown.indicator(each)));
            if (copy < rules) {
                base.diagnoses().all().forEach(each -> diagnoses.add(grown.diagnosis(each)));
                base.measures().all().forEach(each -> measures.add(grown.measure(each)));
                boolean first = copy == 0;
                base.rules().stream()
                        .filter(rule -> first || rule.conditions().stream().noneMatch(GrownRules::isOfAll))
                        .forEach(rule -> all.add(grown.rule(rule)));
            }
        }
        Catalogues catalogues = new Catalogues(
                new Catalogue<>(dimensions),
                base.settings(),
                new Catalogue<>(indicators),
                new Catalogue<>(diagnoses),
                new Catalogue<>(measures),
                base.cautions(),
                base.principles());
        return new RuleBase(catalogues, base.ranking(), base.margins(), all, base.phrases(), base.hash() + rules + facts);
    }

    private static boolean isOfAll(Condition condition) {
        Pattern pattern = condition.pattern();
        if (pattern instanceof Pattern.OfGap gap) {
            return gap.key().isEmpty() && gap.dimension().isEmpty();
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return strength.key().isEmpty() && strength.dimension().isEmpty();
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            return recommendation.key().isEmpty() && recommendation.theme().isEmpty();
        }
        return pattern.key().isEmpty();
    }

    private String named(String id) {
        return id + suffix;
    }

    private Optional<String> named(Optional<String> id) {
        return id.map(this::named);
    }

    private List<String> named(List<String> ids) {
        return ids.stream().map(this::named).toList();
    }

    private Label dimension(Label label) {
        return new Label(named(label.id()), label.name(), label.at());
    }

    private Indicator indicator(Indicator indicator) {
        return new Indicator(
                named(indicator.id()),
                named(indicator.dimension()),
                indicator.name(),
                indicator.unit(),
                indicator.direction(),
                indicator.scale(),
                indicator.smallest(),
                indicator.largest(),
                indicator.thresholds(),
                indicator.firstTier(),
                indicator.source(),
                indicator.note(),
                indicator.at());
    }

    private DiagnosisEntry diagnosis(DiagnosisEntry entry) {
        return new DiagnosisEntry(
                named(entry.id()),
                entry.kind(),
                named(entry.theme()),
                entry.name(),
                entry.meaning(),
                entry.principles(),
                entry.at());
    }

    private Measure measure(Measure measure) {
        return new Measure(
                named(measure.id()),
                named(measure.theme()),
                measure.name(),
                measure.steps(),
                measure.why(),
                measure.lead(),
                measure.support(),
                measure.horizon(),
                measure.phase(),
                measure.cost(),
                named(measure.kpis()),
                measure.suits(),
                measure.unsuited(),
                named(measure.buildsOn()),
                named(measure.prerequisites()),
                named(measure.conflicts()),
                named(measure.synergies()),
                measure.risks(),
                measure.principles(),
                measure.at());
    }

    private Rule rule(Rule rule) {
        return new Rule(
                named(rule.name()),
                rule.layer(),
                rule.conditions().stream().map(this::condition).toList(),
                rule.actions().stream().map(this::action).toList(),
                rule.certainty(),
                rule.principles(),
                rule.reason(),
                rule.at());
    }

    private Condition condition(Condition condition) {
        Pattern pattern = pattern(condition.pattern());
        if (condition instanceof Condition.Absent) {
            return new Condition.Absent(pattern, condition.sentence(), condition.at());
        } else if (condition instanceof Condition.AtLeast least) {
            return new Condition.AtLeast(least.count(), pattern, condition.sentence(), condition.at());
        } else if (condition instanceof Condition.AtMost most) {
            return new Condition.AtMost(most.count(), pattern, condition.sentence(), condition.at());
        }
        return new Condition.Holds(pattern, condition.sentence(), condition.at());
    }

    private Pattern pattern(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return new Pattern.OfGap(named(gap.key()), named(gap.dimension()), gap.from(), gap.to());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return new Pattern.OfStrength(named(strength.key()), named(strength.dimension()), strength.clear());
        } else if (pattern instanceof Pattern.OfUnknown) {
            return new Pattern.OfUnknown(named(pattern.key()));
        } else if (pattern instanceof Pattern.OfLag lag) {
            return new Pattern.OfLag(named(lag.key()), lag.from());
        } else if (pattern instanceof Pattern.OfDiagnosis) {
            return new Pattern.OfDiagnosis(named(pattern.key()));
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            return new Pattern.OfRecommendation(named(recommendation.key()), named(recommendation.theme()));
        } else if (pattern instanceof Pattern.OfCoverage) {
            return new Pattern.OfCoverage(named(pattern.key()));
        }
        return pattern;
    }

    private Action action(Action action) {
        return new Action(
                action.conclusions().stream().map(this::conclusion).toList(), action.sentence(), action.at());
    }

    private Conclusion conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return new Conclusion.Diagnosis(named(diagnosis.id()));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return new Conclusion.Recommendation(named(recommendation.measure()), named(recommendation.theme()));
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            return new Conclusion.Coverage(named(coverage.theme()));
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return new Conclusion.Warning(warning.caution(), named(warning.measure()));
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return new Conclusion.Synergy(named(synergy.measure()), named(synergy.other()));
        } else if (conclusion instanceof Conclusion.Order order) {
            return new Conclusion.Order(named(order.first()), named(order.then()));
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return new Conclusion.Conflict(named(conflict.measure()), named(conflict.other()));
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return new Conclusion.Hold(named(hold.measure()), hold.phase());
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return new Conclusion.Advance(named(advance.measure()), advance.phase());
        }
        return conclusion;
    }
}
