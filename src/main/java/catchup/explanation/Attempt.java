package catchup.explanation;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.inference.Judgement;
import catchup.rulebase.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule that could have concluded something and did not, with what became of each of its conditions.
 *
 * @param distance how far it is from firing
 */
public record Attempt(Rule rule, List<Checked> conditions, Distance distance) {

    /** How many of its conditions are met. */
    public int met() {
        return (int)
                conditions.stream().filter(each -> each.judgement().isMet()).count();
    }

    /**
     * What became of a condition.
     *
     * @param open only facts that are not known keep it from being met
     * @param needed the region's figure at which it would be met; empty where it is no matter of one figure
     * @param nearby where too few things are counted: those that come nearest to being counted as well
     * @param below why what it looks for was not concluded
     * @param because where something is there that should not be: why it is there
     */
    public record Checked(
            Judgement judgement,
            boolean open,
            Optional<Needed> needed,
            List<Nearby> nearby,
            Optional<Unconcluded> below,
            Optional<Claim> because) {}

    /** A figure that is not counted yet: a gap, or one that is not known, with what would do. */
    public record Nearby(Finding finding, Optional<Needed> needed) {}

    /**
     * Something that was not concluded.
     *
     * @param attempts the rules that could conclude it, nearest first; none if it was told before
     * @param omitted how many more there are
     * @param told it stands elsewhere in the same answer, before this place
     */
    public record Unconcluded(Conclusion conclusion, List<Attempt> attempts, int omitted, boolean told) {}

    /**
     * How far a rule is from firing. What is missing is no failure: it may turn out either way.
     *
     * @param failed how many conditions known facts keep from being met; {@code missing} how many wait for facts
     * @param shortfall by how much the failed ones fall short: in degrees where there are any, each other one counts 1
     */
    public record Distance(int failed, int missing, double shortfall) implements Comparable<Distance> {

        private static final Comparator<Distance> NEAREST_FIRST = Comparator.comparingInt(Distance::failed)
                .thenComparingInt(Distance::missing)
                .thenComparingDouble(Distance::shortfall);

        static final Distance NONE = new Distance(0, 0, 0);

        Distance and(Distance other) {
            return new Distance(failed + other.failed, missing + other.missing, shortfall + other.shortfall);
        }

        /** Whether only missing facts keep the rule from firing. */
        public boolean isOpen() {
            return failed == 0 && missing > 0;
        }

        @Override
        public int compareTo(Distance other) {
            return NEAREST_FIRST.compare(this, other);
        }
    }
}
