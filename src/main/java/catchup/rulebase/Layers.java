package catchup.rulebase;

import catchup.fact.Conclusion;
import java.util.List;

/** What the rules of a layer may look at and conclude: rules that define never also decide. */
final class Layers {

    private Layers() {}

    /** Whether a rule of a layer may have such a condition. */
    static boolean mayLookAt(Layer layer, Pattern pattern) {
        boolean gap = pattern instanceof Pattern.OfGap && !pattern.isOfKnown();
        boolean raw = gap || pattern instanceof Pattern.OfLag;
        boolean plan = pattern instanceof Pattern.OfRecommendation || pattern instanceof Pattern.OfCoverage;
        boolean diagnosis = pattern instanceof Pattern.OfDiagnosis;
        return switch (layer) {
            case DIAGNOSE -> !plan && !diagnosis;
            case COMPOUND -> !plan;
            case RECOMMEND -> !plan && !raw;
            case COORDINATE -> true;
        };
    }

    /** Whether a rule of a layer may conclude all of this. */
    static boolean mayConclude(Layer layer, List<Conclusion> conclusions) {
        return conclusions.stream().allMatch(conclusion -> mayConclude(layer, conclusion));
    }

    private static boolean mayConclude(Layer layer, Conclusion conclusion) {
        return switch (layer) {
            case DIAGNOSE -> conclusion instanceof Conclusion.Diagnosis;
            case COMPOUND -> conclusion instanceof Conclusion.Diagnosis || conclusion instanceof Conclusion.Stage;
            case RECOMMEND ->
                conclusion instanceof Conclusion.Recommendation || conclusion instanceof Conclusion.Coverage;
            case COORDINATE ->
                !(conclusion instanceof Conclusion.Diagnosis
                        || conclusion instanceof Conclusion.Recommendation
                        || conclusion instanceof Conclusion.Coverage);
        };
    }
}
