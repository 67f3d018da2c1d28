package catchup.ranking;

import catchup.fact.Measure;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A recommended measure with its place in the plan.
 *
 * @param rank 1 is first
 * @param phase 1 foundations, 2 build-up, 3 scale and brand, after holds, advances and prerequisites
 * @param after ids of recommended measures that must come before it
 */
public record Ranked(int rank, Measure measure, Score score, int phase, List<String> after) {

    /** The order of a ranking: by score, and where that is the same, by id. */
    static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::score, Score.HIGHEST_FIRST)
            .thenComparing(each -> each.measure().id());

    /** The same measures ranked under other weights. */
    public static List<Ranked> under(Map<Criterion, Double> weights, List<Ranked> ranking) {
        List<Ranked> others = new ArrayList<>();
        for (Ranked each : ranking) {
            others.add(new Ranked(0, each.measure, each.score.with(weights), each.phase, each.after));
        }
        return inOrder(others);
    }

    /** Puts measures in order and numbers them from 1. */
    static List<Ranked> inOrder(List<Ranked> unordered) {
        List<Ranked> sorted = new ArrayList<>(unordered);
        sorted.sort(ORDER);
        for (int i = 0; i < sorted.size(); i++) {
            Ranked each = sorted.get(i);
            sorted.set(i, new Ranked(i + 1, each.measure, each.score, each.phase, each.after));
        }
        return List.copyOf(sorted);
    }
}
