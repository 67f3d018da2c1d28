package catchup.comparison;

import catchup.advice.Advice;
import catchup.advice.Caution;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.advice.Target;
import catchup.comparison.Aspect.Kind;
import catchup.ranking.Score;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** All that an advice says, as numbers. Certainties and degrees are those that reports print. */
final class Aspects {

    private static final double YES = 1;

    private final NavigableMap<Aspect, Double> said = new TreeMap<>();

    private Aspects() {}

    static Aspects of(Advice advice) {
        Aspects aspects = new Aspects();
        aspects.said.put(Aspect.of(Kind.STAGE, ""), (double) advice.stage());
        advice.recommendations().forEach(aspects::measure);
        advice.diagnoses().forEach(aspects::diagnosis);
        advice.cautions().forEach(aspects::caution);
        advice.gaps()
                .forEach(gap -> aspects.said.put(
                        Aspect.of(Kind.SEVERITY, gap.indicator().id()),
                        gap.severity().degree()));
        return aspects;
    }

    /** What is said of an aspect; empty if nothing is. */
    OptionalDouble get(Aspect aspect) {
        Double value = said.get(aspect);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The aspects of which something is said. */
    NavigableMap<Aspect, Double> all() {
        return said;
    }

    private void measure(Recommendation recommendation) {
        String id = recommendation.measure().id();
        said.put(Aspect.of(Kind.MEASURE, id), YES);
        said.put(Aspect.of(Kind.RANK, id), (double) recommendation.rank());
        said.put(Aspect.of(Kind.SCORE, id), recommendation.score().total());
        said.put(Aspect.of(Kind.PHASE, id), (double) recommendation.phase());
        said.put(Aspect.of(Kind.CERTAINTY, id), printed(recommendation.belief().certainty()));
        for (Score.Part part : recommendation.score().parts()) {
            String criterion = part.criterion().name().toLowerCase(Locale.ROOT);
            said.put(new Aspect(Kind.POINTS, id, criterion), part.points());
        }
        links(Kind.AFTER, id, recommendation.after());
        links(Kind.REINFORCES, id, recommendation.reinforces());
        links(Kind.CONFLICTS, id, recommendation.conflicts());
        recommendation.targets().forEach(target -> target(id, target));
        recommendation.cautions().forEach(this::caution);
    }

    private void links(Kind kind, String id, List<String> others) {
        others.forEach(other -> said.put(new Aspect(kind, id, other), YES));
    }

    private void target(String id, Target target) {
        target.value()
                .ifPresent(value ->
                        said.put(new Aspect(Kind.TARGET, id, target.indicator().id()), value));
    }

    private void diagnosis(Diagnosed diagnosed) {
        String id = diagnosed.diagnosis().id();
        said.put(Aspect.of(Kind.DIAGNOSIS, id), YES);
        said.put(
                Aspect.of(Kind.DIAGNOSIS_DEGREE, id), printed(diagnosed.belief().degree()));
        said.put(
                Aspect.of(Kind.DIAGNOSIS_CERTAINTY, id),
                printed(diagnosed.belief().certainty()));
    }

    private void caution(Caution caution) {
        said.put(
                new Aspect(
                        Kind.CAUTION, caution.caution().id(), caution.measure().orElse("")),
                YES);
    }

    private static double printed(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
