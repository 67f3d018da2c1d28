package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts rules on catalogues that they were not read with. What a rule concludes about something that is in none of these
 * catalogues is left out, and so is a rule that then concludes nothing; a condition that names such a thing finds no fact.
 */
final class Variation {

    private final Catalogues catalogues;

    private Variation(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The written rules as they stand on the catalogues, with those that follow from the fiches, by layer and name. */
    static List<Rule> rules(List<Rule> written, Catalogues catalogues) {
        Variation variation = new Variation(catalogues);
        List<Rule> rules = new ArrayList<>(Links.rules(catalogues));
        written.forEach(rule -> variation.standing(rule).ifPresent(rules::add));
        rules.sort(Comparator.comparing(Rule::layer).thenComparing(Rule::name));
        return List.copyOf(rules);
    }

    private Optional<Rule> standing(Rule rule) {
        List<Action> actions = rule.actions().stream()
                .filter(action -> action.conclusions().stream().allMatch(this::names))
                .map(this::themed)
                .toList();
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(actions.equals(rule.actions()) ? rule : rule.with(actions));
    }

    private boolean names(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return catalogues.diagnoses().has(diagnosis.id());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return catalogues.cautions().has(warning.caution()) && measures(warning.measure());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return measures(Optional.of(recommendation.measure()));
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return measures(Optional.of(synergy.measure())) && measures(Optional.of(synergy.other()));
        } else if (conclusion instanceof Conclusion.Order order) {
            return measures(Optional.of(order.first())) && measures(Optional.of(order.then()));
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return measures(Optional.of(conflict.measure())) && measures(Optional.of(conflict.other()));
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return measures(Optional.of(hold.measure()));
        }
        return !(conclusion instanceof Conclusion.Advance advance) || measures(Optional.of(advance.measure()));
    }

    private boolean measures(Optional<String> id) {
        return id.map(catalogues.measures()::has).orElse(true);
    }

    /** A recommendation carries its measure's theme, which may be another here than where the rule was read. */
    private Action themed(Action action) {
        Catalogue<Measure> measures = catalogues.measures();
        Optional<String> theme = action.conclusions().stream()
                .filter(Conclusion.Recommendation.class::isInstance)
                .map(conclusion -> measures.get(((Conclusion.Recommendation) conclusion).measure())
                        .theme())
                .findFirst();
        return theme.map(here -> new Action(
                        action.conclusions().stream()
                                .map(conclusion -> themed(conclusion, here))
                                .toList(),
                        action.sentence(),
                        action.at()))
                .orElse(action);
    }

    private static Conclusion themed(Conclusion conclusion, String theme) {
        if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return new Conclusion.Recommendation(recommendation.measure(), theme);
        }
        return conclusion instanceof Conclusion.Coverage ? new Conclusion.Coverage(theme) : conclusion;
    }
}
