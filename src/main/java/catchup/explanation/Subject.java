package catchup.explanation;

import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.inference.Derivation;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.List;

/** What is asked about: a measure, a diagnosis or a caution, which rules may conclude in several ways. */
public record Subject(Mention mention) {

    /** Whether a conclusion is about it: a caution may be about one measure or another. */
    public boolean is(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return is(Mention.Kind.MEASURE, recommendation.measure());
        } else if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return is(Mention.Kind.DIAGNOSIS, diagnosis.id());
        }
        return conclusion instanceof Conclusion.Warning warning && is(Mention.Kind.CAUTION, warning.caution());
    }

    /** What a derivation concluded of it; nothing if it did not. */
    public List<Conclusion> concluded(Derivation derivation) {
        return derivation.conclusions(Conclusion.class).filter(this::is).toList();
    }

    /** The rules that could conclude it. */
    public List<Rule> rules(RuleBase rules) {
        return rules.rules().stream()
                .filter(rule -> rule.conclusions().stream().anyMatch(this::is))
                .toList();
    }

    public boolean isMeasure() {
        return mention.kind() == Mention.Kind.MEASURE;
    }

    /** The fiche of the measure that it is. */
    public Measure measure(RuleBase rules) {
        return rules.measures().get(mention.id());
    }

    private boolean is(Mention.Kind kind, String id) {
        return mention.kind() == kind && mention.id().equals(id);
    }
}
