package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Setting;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries of the catalogues that lead nowhere: whatever is said of them, no advice is any different. */
final class Leading {

    private final RuleBase rules;
    private final Looking looking;
    private final Following following;
    private final FactWords words;
    private final Diagnostics diagnostics;
    private final Set<String> targets;

    Leading(RuleBase rules, FactWords words, Diagnostics diagnostics) {
        this.rules = rules;
        this.looking = new Looking(rules.rules());
        this.following = new Following(rules.rules());
        this.words = words;
        this.diagnostics = diagnostics;
        this.targets = rules.measures().all().stream()
                .flatMap(measure -> measure.kpis().stream())
                .collect(Collectors.toSet());
    }

    void check() {
        rules.indicators().all().forEach(this::indicator);
        rules.dimensions().all().stream()
                .filter(dimension -> rules.indicators().all().stream()
                        .noneMatch(indicator -> indicator.dimension().equals(dimension.id())))
                .forEach(dimension -> report(Problem.DIMENSION_WITHOUT_INDICATORS, dimension));
        rules.settings().all().stream()
                .filter(setting -> !isUsed(setting))
                .forEach(setting -> report(Problem.SETTING_NOT_LOOKED_AT, setting));
        rules.diagnoses().all().forEach(this::diagnosis);
        rules.measures().all().forEach(this::measure);
        principles();
    }

    private void indicator(Indicator indicator) {
        if (targets.contains(indicator.id())) {
            return;
        }
        List<Rule> diagnosing = looking.atGapAlone(indicator).stream()
                .filter(rule -> rule.layer().compareTo(Layer.RECOMMEND) < 0)
                .toList();
        if (!diagnosing.isEmpty() && !isAnswered(indicator, diagnosing)) {
            diagnostics.conflict(
                    Problem.GAP_NOT_ANSWERED,
                    indicator.at(),
                    Chain.places(diagnosing),
                    indicator.name(),
                    words.rules(diagnosing));
        } else if (!looking.at(indicator)) {
            report(Problem.INDICATOR_NOT_LOOKED_AT, indicator);
        }
    }

    /** Whether what follows from a gap leads to a measure that is to move anything in the indicator's dimension. */
    private boolean isAnswered(Indicator indicator, List<Rule> diagnosing) {
        return following.from(diagnosing).stream()
                .flatMap(rule -> rule.conclusions().stream())
                .filter(Conclusion.Recommendation.class::isInstance)
                .map(conclusion -> rules.measures().get(((Conclusion.Recommendation) conclusion).measure()))
                .flatMap(measure -> measure.kpis().stream())
                .anyMatch(kpi -> rules.indicators().get(kpi).dimension().equals(indicator.dimension()));
    }

    private void diagnosis(DiagnosisEntry diagnosis) {
        Pattern made = Scope.diagnosis(diagnosis.id());
        boolean leads = following.from(following.lookingAt(made)).stream().anyMatch(Leading::changesAdvice);
        if (!leads && !looking.forAbsence(made)) {
            report(Problem.DIAGNOSIS_LEADS_NOWHERE, diagnosis);
        }
    }

    private static boolean changesAdvice(Rule rule) {
        return rule.layer().compareTo(Layer.RECOMMEND) >= 0
                || rule.conclusions().stream().anyMatch(Conclusion.Stage.class::isInstance);
    }

    private void measure(Measure measure) {
        List<Indicator> moved =
                measure.kpis().stream().map(rules.indicators()::get).toList();
        if (moved.stream().allMatch(indicator -> looking.atGap(indicator).isEmpty())) {
            diagnostics.add(Problem.MEASURE_MOVES_NOTHING, measure.at(), measure.name(), words.names(moved));
        }
    }

    private boolean isUsed(Setting setting) {
        return looking.at(new Pattern.OfProfile(setting.id()))
                || rules.measures().all().stream()
                        .anyMatch(measure -> measure.suits().contains(setting.id())
                                || measure.unsuited().contains(setting.id()));
    }

    private void principles() {
        Set<String> cited = rules.rules().stream()
                .flatMap(rule -> rule.principles().stream())
                .collect(Collectors.toSet());
        rules.principles().forEach((id, principle) -> {
            if (!cited.contains(id)) {
                diagnostics.add(Problem.PRINCIPLE_NOT_CITED, principle.at(), id, principle.text());
            }
        });
    }

    private void report(Problem problem, Named entry) {
        diagnostics.add(problem, entry.at(), entry.name());
    }
}
