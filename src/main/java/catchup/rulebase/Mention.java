package catchup.rulebase;

import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a rule or a fiche names: what kind of thing it is, and its id. An id alone does not say which thing is
 * meant, as an indicator and the measure that moves it may share one.
 */
public record Mention(Kind kind, String id) {

    /** What a rule base has entries of. */
    public enum Kind {
        DIMENSION(Problem.UNKNOWN_DIMENSION, "a dimension", "维度"),
        SETTING(Problem.UNKNOWN_SETTING, "a kind of region", "产区类型"),
        INDICATOR(Problem.UNKNOWN_INDICATOR, "an indicator", "指标"),
        DIAGNOSIS(Problem.UNKNOWN_DIAGNOSIS, "a diagnosis", "诊断"),
        MEASURE(Problem.UNKNOWN_MEASURE, "a measure", "措施"),
        CAUTION(Problem.UNKNOWN_CAUTION, "a caution", "警示"),
        PRINCIPLE(Problem.UNKNOWN_PRINCIPLE, "a principle", "原理");

        private final Problem unknown;
        private final Text one;

        Kind(Problem unknown, String en, String zh) {
            this.unknown = unknown;
            this.one = new Text(en, zh);
        }

        /** What is wrong with a word that should name one of them and does not. */
        public Problem unknown() {
            return unknown;
        }

        /** One of them, as messages say it. */
        public Text one() {
            return one;
        }
    }

    /** What a condition's pattern names; nothing if it looks at facts of its type whatever they are about. */
    public static List<Mention> in(Pattern pattern) {
        List<Mention> named = new ArrayList<>();
        pattern.key().ifPresent(key -> named.add(new Mention(kind(pattern), key)));
        if (pattern instanceof Pattern.OfGap gap) {
            gap.dimension().ifPresent(id -> named.add(new Mention(Kind.DIMENSION, id)));
        } else if (pattern instanceof Pattern.OfStrength strength) {
            strength.dimension().ifPresent(id -> named.add(new Mention(Kind.DIMENSION, id)));
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            recommendation.theme().ifPresent(id -> named.add(new Mention(Kind.DIMENSION, id)));
        }
        return List.copyOf(named);
    }

    /** What a conclusion names, in the order in which sentences name it; that a theme is covered goes without saying. */
    public static List<Mention> in(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return List.of(new Mention(Kind.DIAGNOSIS, diagnosis.id()));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return measures(recommendation.measure());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            List<Mention> named = new ArrayList<>(List.of(new Mention(Kind.CAUTION, warning.caution())));
            warning.measure().ifPresent(id -> named.addAll(measures(id)));
            return List.copyOf(named);
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return measures(synergy.measure(), synergy.other());
        } else if (conclusion instanceof Conclusion.Order order) {
            return measures(order.first(), order.then());
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return measures(conflict.measure(), conflict.other());
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return measures(hold.measure());
        }
        return conclusion instanceof Conclusion.Advance advance ? measures(advance.measure()) : List.of();
    }

    /** What the key of a pattern is the id of. */
    static Kind kind(Pattern pattern) {
        if (pattern instanceof Pattern.OfLag || pattern instanceof Pattern.OfCoverage) {
            return Kind.DIMENSION;
        } else if (pattern instanceof Pattern.OfProfile) {
            return Kind.SETTING;
        } else if (pattern instanceof Pattern.OfDiagnosis) {
            return Kind.DIAGNOSIS;
        }
        return pattern instanceof Pattern.OfRecommendation ? Kind.MEASURE : Kind.INDICATOR;
    }

    private static List<Mention> measures(String... ids) {
        return List.of(ids).stream().map(id -> new Mention(Kind.MEASURE, id)).toList();
    }
}
