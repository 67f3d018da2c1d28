package catchup.advice;

import catchup.fact.Measure;
import catchup.inference.Belief;
import catchup.inference.Firing;
import catchup.ranking.Score;
import java.util.List;

/**
 * A measure this case calls for.
 *
 * @param phase when: 1 foundations, 2 build-up, 3 scale and brand
 * @param targets what its indicators should reach
 * @param because every rule firing that calls for it, strongest first
 * @param principles ids of all principles behind it: of the measure and of the rules
 * @param cautions warnings about this measure
 * @param after ids of recommended measures that must come before it
 * @param reinforces ids of recommended measures that it makes more effective, or that make it so
 * @param conflicts ids of recommended measures that get in its way
 */
public record Recommendation(
        int rank,
        Measure measure,
        Score score,
        Belief belief,
        int phase,
        List<Target> targets,
        List<Firing> because,
        List<String> principles,
        List<Caution> cautions,
        List<String> after,
        List<String> reinforces,
        List<String> conflicts) {}
