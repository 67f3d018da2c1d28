package catchup.explanation;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.inference.Findings;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the nearest value of a region's figure at which a pattern on that indicator matches. The scale is not turned round
 * by a formula: values on the indicator's grid are tried, with the very arithmetic that compares figures, first in growing
 * steps and then by halves, as a figure that gets worse never brings a smaller distance.
 */
public final class Nearest {

    /** Where nothing bounds an indicator, no more than so many doublings of its step are tried. */
    private static final int MOST_DOUBLINGS = 48;

    private final RuleBase rules;
    private final Case subject;
    private final Findings findings;

    public Nearest(RuleBase rules, Case subject) {
        this.rules = rules;
        this.subject = subject;
        this.findings = new Findings(rules);
    }

    /** Empty if there is no benchmark to compare with, or no plausible value will do. */
    public Optional<Needed> to(Pattern pattern, Indicator indicator) {
        Optional<Double> now = subject.observation(indicator.id(), Side.REGION).map(Observation::value);
        return subject.observation(indicator.id(), Side.BENCHMARK)
                .flatMap(benchmark -> new Search(pattern, indicator, benchmark, now).needed());
    }

    private final class Search {

        private final Pattern pattern;
        private final Indicator indicator;
        private final Observation benchmark;
        private final Optional<Double> now;
        private final double start;
        private final BigDecimal step;
        private final boolean upwards;
        private final Predicate<Finding> reached;

        Search(Pattern pattern, Indicator indicator, Observation benchmark, Optional<Double> now) {
            this.pattern = pattern;
            this.indicator = indicator;
            this.benchmark = benchmark;
            this.now = now;
            this.start = now.orElse(benchmark.value());
            this.step = BigDecimal.valueOf(rules.margins().effort(indicator).step());
            boolean worse = pattern instanceof Pattern.OfGap gap && severityAtStart(gap);
            this.upwards = worse == (indicator.direction() == Direction.DOWN);
            this.reached = worse ? this::isBadEnough : this::isGoodEnough;
        }

        Optional<Needed> needed() {
            long first = position(start, upwards ? RoundingMode.CEILING : RoundingMode.FLOOR);
            long reach = 0;
            long missed = -1;
            for (int doublings = 0; !meets(first, reach, reached); doublings++) {
                if (doublings > MOST_DOUBLINGS || !isPlausible(first, reach)) {
                    return Optional.empty();
                }
                missed = reach;
                reach = reach == 0 ? 1 : Math.min(2 * reach, Math.max(reach + 1, farthest(first)));
            }
            while (reach - missed > 1) {
                long middle = missed + (reach - missed) / 2;
                if (meets(first, middle, reached)) {
                    reach = middle;
                } else {
                    missed = middle;
                }
            }
            boolean fits = isPlausible(first, reach) && meets(first, reach, pattern::matches);
            return fits ? Optional.of(new Needed(indicator, now, value(first, reach), upwards)) : Optional.empty();
        }

        private boolean severityAtStart(Pattern.OfGap asked) {
            return found(start).stream()
                    .anyMatch(finding -> finding instanceof Finding.Gap gap
                            && !gap.severity().isAtLeast(asked.from()));
        }

        private boolean isBadEnough(Finding finding) {
            return finding instanceof Finding.Gap gap
                    && pattern instanceof Pattern.OfGap asked
                    && gap.severity().isAtLeast(asked.from());
        }

        private boolean isGoodEnough(Finding finding) {
            return pattern instanceof Pattern.OfGap asked
                    ? finding instanceof Finding.Gap gap && asked.to().isAtLeast(gap.severity())
                    : pattern.matches(finding);
        }

        private boolean meets(long first, long reach, Predicate<Finding> wanted) {
            return found(value(first, reach)).stream().anyMatch(wanted);
        }

        private List<Finding> found(double value) {
            return findings.on(indicator, supposed(value), benchmark);
        }

        private double value(long first, long reach) {
            return step.multiply(BigDecimal.valueOf(upwards ? first + reach : first - reach))
                    .doubleValue();
        }

        private boolean isPlausible(long first, long reach) {
            double value = value(first, reach);
            return value >= smallest() && value <= indicator.largest().orElse(Double.POSITIVE_INFINITY);
        }

        /** How many steps lie between the first position and the end of what is plausible. */
        private long farthest(long first) {
            double end = upwards ? indicator.largest().orElse(Double.POSITIVE_INFINITY) : smallest();
            if (Double.isInfinite(end)) {
                return Long.MAX_VALUE;
            }
            long last = position(end, upwards ? RoundingMode.FLOOR : RoundingMode.CEILING);
            return upwards ? last - first : first - last;
        }

        private double smallest() {
            boolean fromZero = indicator.scale() == Scale.RATIO || indicator.scale() == Scale.COUNT;
            return indicator.smallest().orElse(fromZero ? 0 : Double.NEGATIVE_INFINITY);
        }

        private long position(double value, RoundingMode rounding) {
            return BigDecimal.valueOf(value).divide(step, 0, rounding).longValue();
        }
    }

    private static Observation supposed(double value) {
        return new Observation(
                value, Optional.empty(), Quality.ESTIMATED, "", Optional.empty(), Optional.empty(), Location.of(""));
    }
}
