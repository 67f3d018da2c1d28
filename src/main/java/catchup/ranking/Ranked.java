package catchup.ranking;

import catchup.fact.Measure;
import java.util.List;

/**
 * A recommended measure with its place in the plan.
 *
 * @param rank 1 is first
 * @param phase 1 foundations, 2 build-up, 3 scale and brand, after holds, advances and prerequisites
 * @param after ids of recommended measures that must come before it
 */
public record Ranked(int rank, Measure measure, Score score, int phase, List<String> after) {}
