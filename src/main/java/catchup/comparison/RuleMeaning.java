package catchup.comparison;

import catchup.fact.Conclusion;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.List;

/** What a rule means, whatever the words and the place. */
record RuleMeaning(Layer layer, List<Term> conditions, List<Conclusion> conclusions, double certainty) {

    /** @param count how many facts it asks for, where it counts them */
    private record Term(Class<? extends Condition> quantity, int count, Pattern pattern) {}

    static RuleMeaning of(Rule rule) {
        return new RuleMeaning(
                rule.layer(),
                rule.conditions().stream().map(RuleMeaning::term).toList(),
                rule.conclusions().stream().map(RuleMeaning::withoutTheme).toList(),
                rule.certainty());
    }

    private static Term term(Condition condition) {
        int count = condition instanceof Condition.AtLeast least
                ? least.count()
                : condition instanceof Condition.AtMost most ? most.count() : 0;
        return new Term(condition.getClass(), count, condition.pattern());
    }

    /** The theme is the measure's and changes with its fiche. */
    private static Conclusion withoutTheme(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return new Conclusion.Recommendation(recommendation.measure(), "");
        }
        return conclusion instanceof Conclusion.Coverage ? new Conclusion.Coverage("") : conclusion;
    }
}
