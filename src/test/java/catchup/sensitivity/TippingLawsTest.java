package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.ranking.Ranked;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is found by looking at pieces of the way is what is found by trying every value. */
class TippingLawsTest {

    @Property(tries = 40)
    void figuresTipWhereTryingEveryValueSaysSo(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll boolean ordered) {
        SmallWorld world = new SmallWorld(seed);
        RuleBase rules = world.rules(Set.of());
        Case subject = world.subject();
        Top top = new Top(count, ordered);
        Tipping tipping = Tipping.of(subject, top, new Rankings(rules));
        Probe probe = new Probe(rules);
        List<String> expected = new ArrayList<>();
        for (Indicator indicator : SmallWorld.indicators()) {
            for (Side side : Side.values()) {
                subject.observation(indicator.id(), side).ifPresent(known -> {
                    Function<Double, List<Ranked>> ranking = value ->
                            probe.rank(subject.with(indicator.id(), side, Optional.of(known.withValue(value))));
                    List<Double> values = SmallWorld.values(indicator);
                    tried(values, known.value(), top, ranking)
                            .forEach(value -> expected.add(indicator.id() + " " + side + " " + value));
                });
            }
        }
        assertThat(tipping.of(Lever.OfFigure.class).stream().map(tip -> {
                    Lever.OfFigure figure = (Lever.OfFigure) tip.lever();
                    return figure.indicator().id() + " " + figure.side() + " " + tip.value();
                }))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 40)
    void weightsTipWhereTryingEveryValueSaysSo(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        SmallWorld world = new SmallWorld(seed);
        RuleBase rules = world.rules(Set.of());
        Case subject = world.subject();
        Top top = new Top(count, true);
        Tipping tipping = Tipping.of(subject, top, new Rankings(rules));
        List<Ranked> present = new Probe(rules).rank(subject);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            values.add(i / 1000.0);
        }
        Map<Criterion, Double> weights = rules.ranking().weights();
        List<String> expected = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            double weight = weights.getOrDefault(criterion, 0.0);
            tried(values, weight, top, value -> Ranked.under(scaled(weights, criterion, value), present))
                    .forEach(value -> expected.add(criterion + " " + value));
        }
        assertThat(tipping.of(Lever.OfWeight.class).stream()
                        .map(tip -> ((Lever.OfWeight) tip.lever()).criterion() + " " + tip.value()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 15)
    void thresholdsTipWhereTryingEveryValueSaysSo(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        SmallWorld world = new SmallWorld(seed);
        RuleBase rules = world.rules(Set.of());
        Case subject = world.subject();
        Top top = new Top(count, true);
        Rankings rankings = new Rankings(rules);
        Tipping tipping = Tipping.of(subject, top, rankings);
        Probe probe = new Probe(rules);
        List<String> expected = new ArrayList<>();
        for (Indicator indicator : SmallWorld.indicators()) {
            if (indicator.smallest().isEmpty() || !isKnown(subject, indicator)) {
                continue;
            }
            TreeMap<Severity, Double> from =
                    new TreeMap<>(indicator.thresholds().from());
            from.forEach((severity, present) -> {
                double step = ThresholdWalk.resolution(indicator, rankings);
                Map.Entry<Severity, Double> below = from.lowerEntry(severity);
                Map.Entry<Severity, Double> above = from.higherEntry(severity);
                double least = (below == null ? 0 : below.getValue()) + step;
                double most = above == null ? indicator.farthest() : above.getValue() - step;
                Function<Double, List<Ranked>> ranking = value -> {
                    Map<Severity, Double> moved = new TreeMap<>(from);
                    moved.put(severity, value);
                    Indicator other = indicator.with(new Thresholds(moved));
                    return probe.rank(subject, each -> each.id().equals(other.id()) ? other : each);
                };
                List<Double> values = new ArrayList<>();
                for (int i = 0; i * step <= most + 1e-9; i++) {
                    double value = Math.rint(i * step * 1e6) / 1e6;
                    if (value >= least - 1e-9) {
                        values.add(value);
                    }
                }
                tried(values, present, top, ranking)
                        .forEach(value -> expected.add(indicator.id() + " " + severity + " " + value));
            });
        }
        assertThat(tipping.of(Lever.OfThreshold.class).stream().map(tip -> {
                    Lever.OfThreshold threshold = (Lever.OfThreshold) tip.lever();
                    return threshold.indicator().id() + " " + threshold.severity() + " " + tip.value();
                }))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isKnown(Case subject, Indicator indicator) {
        return subject.observation(indicator.id(), Side.REGION).isPresent()
                && subject.observation(indicator.id(), Side.BENCHMARK).isPresent();
    }

    private static Map<Criterion, Double> scaled(Map<Criterion, Double> weights, Criterion criterion, double value) {
        double others = 1 - weights.getOrDefault(criterion, 0.0);
        Map<Criterion, Double> scaled = new EnumMap<>(Criterion.class);
        weights.forEach((each, weight) -> scaled.put(each, each == criterion ? value : weight / others * (1 - value)));
        return scaled;
    }

    /** The first values above and below the present one at which the top differs, by trying all. */
    private static List<Double> tried(
            List<Double> values, double present, Top top, Function<Double, List<Ranked>> ranking) {
        List<String> now = top.of(ranking.apply(present));
        List<Double> tips = new ArrayList<>();
        values.stream()
                .filter(value -> value > present + 1e-9)
                .filter(value -> differ(now, top.of(ranking.apply(value)), top))
                .findFirst()
                .ifPresent(tips::add);
        List<Double> down = new ArrayList<>(values);
        java.util.Collections.reverse(down);
        down.stream()
                .filter(value -> value < present - 1e-9)
                .filter(value -> differ(now, top.of(ranking.apply(value)), top))
                .findFirst()
                .ifPresent(tips::add);
        return tips;
    }

    private static boolean differ(List<String> one, List<String> other, Top top) {
        return top.ordered() ? !one.equals(other) : !new HashSet<>(one).equals(new HashSet<>(other));
    }
}
