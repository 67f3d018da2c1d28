package catchup.scaffold;

import catchup.fact.Conclusion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;

/** Says in words what a rule concludes: in English what the region then is, in Chinese what is then done. */
final class Called {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/tests");

    private final RuleBase rules;

    Called(RuleBase rules) {
        this.rules = rules;
    }

    /** What a rule concludes first, in the language of its name. */
    String first(Rule rule) {
        return said(rule.actions().get(0).conclusions().get(0)).in(Lang.of(rule.name()));
    }

    private Text said(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return MESSAGES.text(
                    "said.diagnosis", rules.diagnoses().get(diagnosis.id()).name());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return MESSAGES.text("said.measure", measure(recommendation.measure()));
        } else if (conclusion instanceof Conclusion.Warning warning) {
            Text caution = rules.cautions().get(warning.caution()).name();
            return warning.measure()
                    .map(about -> MESSAGES.text("said.caution-about", caution, measure(about)))
                    .orElseGet(() -> MESSAGES.text("said.caution", caution));
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return MESSAGES.text("said.synergy", measure(synergy.measure()), measure(synergy.other()));
        } else if (conclusion instanceof Conclusion.Order order) {
            return MESSAGES.text("said.order", measure(order.first()), measure(order.then()));
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return MESSAGES.text("said.conflict", measure(conflict.measure()), measure(conflict.other()));
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return MESSAGES.text("said.hold", measure(hold.measure()), hold.phase());
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return MESSAGES.text("said.advance", measure(advance.measure()), advance.phase());
        } else if (conclusion instanceof Conclusion.Stage stage) {
            return MESSAGES.text("said.stage", stage.phase());
        }
        return MESSAGES.text(
                "said.theme",
                rules.dimensions()
                        .get(((Conclusion.Coverage) conclusion).theme())
                        .name());
    }

    private Text measure(String id) {
        return rules.measures().get(id).name();
    }
}
