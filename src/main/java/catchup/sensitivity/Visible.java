package catchup.sensitivity;

import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which indicators a ranking can depend on at all: those that a rule looks at, or that a fiche moves or builds on. */
final class Visible {

    private final Set<String> indicators = new HashSet<>();
    private final Set<String> dimensions = new HashSet<>();
    private boolean all;

    Visible(RuleBase rules) {
        for (Rule rule : rules.rules()) {
            rule.conditions().stream().map(Condition::pattern).forEach(this::add);
        }
        for (Measure measure : rules.measures().all()) {
            indicators.addAll(measure.kpis());
            indicators.addAll(measure.buildsOn());
        }
    }

    boolean has(Indicator indicator) {
        return all || indicators.contains(indicator.id()) || dimensions.contains(indicator.dimension());
    }

    private void add(Pattern pattern) {
        if (pattern.isOfKnown()) {
            return;
        } else if (pattern instanceof Pattern.OfGap gap) {
            add(gap.key(), gap.dimension());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            add(strength.key(), strength.dimension());
        } else if (pattern instanceof Pattern.OfLag lag) {
            add(Optional.empty(), lag.key());
        }
    }

    private void add(Optional<String> indicator, Optional<String> dimension) {
        indicator.ifPresent(indicators::add);
        if (indicator.isEmpty()) {
            dimension.ifPresent(dimensions::add);
            all |= dimension.isEmpty();
        }
    }
}
