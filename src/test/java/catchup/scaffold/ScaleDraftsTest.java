package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Catalogue;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import catchup.trial.Mutant;
import catchup.trial.Mutants;
import catchup.trial.MutationTrial;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A drafted test of thresholds passes, and holds each of them where it is. */
@SuppressWarnings("EnumOrdinal")
class ScaleDraftsTest {

    private static final String FILE = "rules/indicators.test.yaml";
    private static final RuleBase SHIPPED = Shipped.rules().with(List.of());

    @Example
    void everyShippedThresholdIsHeldFromBothSides() {
        Desk desk = drafted(SHIPPED);
        RuleTests tests = desk.tests();
        assertThat(tests.scales()).hasSize(SHIPPED.indicators().all().size());
        assertThat(new Trial(new DirectReasoner(SHIPPED)).run(tests)).allMatch(Outcome::passes);
        assertThat(survivors(SHIPPED, tests)).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverTheThresholdsTheDraftPassesAndHoldsThoseThatItReaches(@ForAll long seed) {
        assertDraftHolds(indicator(new Random(seed)));
    }

    /** Half the way to where the next threshold would be is no longer near: a figure there would not notice such a move. */
    @Example
    void aFigureLiesNearerThanHalfTheWay() {
        Thresholds close = new Thresholds(Map.of(Severity.MODERATE, 0.422, Severity.SEVERE, 0.474));
        for (Direction direction : Direction.values()) {
            assertDraftHolds(
                    indicator(direction, Scale.INTERVAL, close, OptionalDouble.empty(), OptionalDouble.empty()));
        }
    }

    private static void assertDraftHolds(Indicator indicator) {
        RuleBase rules = SHIPPED.with(SHIPPED.catalogues().with(new Catalogue<>(List.of(indicator))));
        RuleTests tests = drafted(rules).tests();
        Trial trial = new Trial(new DirectReasoner(rules));
        assertThat(trial.run(tests)).as("%s", indicator).allMatch(Outcome::passes);
        assertThat(tests.scales()).allSatisfy(test -> assertThat(test.steps()).hasSizeGreaterThan(1));
        if (indicator.smallest().isEmpty() && indicator.scale() != Scale.YES_NO) {
            assertThat(survivors(rules, tests)).as("%s %s", indicator, tests).isEmpty();
        }
    }

    @Example
    void figuresArePlausibleAndRound() {
        for (ScaleTest test : drafted(SHIPPED).tests().scales()) {
            Indicator indicator = SHIPPED.indicators().get(test.indicator());
            assertThat(test.steps()).allSatisfy(step -> assertThat(step.region())
                    .isBetween(
                            indicator.smallest().orElse(Double.NEGATIVE_INFINITY),
                            indicator.largest().orElse(Double.POSITIVE_INFINITY)));
            assertThat(test.steps()).extracting(ScaleTest.Step::region).doesNotHaveDuplicates();
        }
    }

    @Example
    void whereAFirstTierValueIsKnownItIsTheBenchmark() {
        assertThat(drafted(SHIPPED).tests().scales())
                .filteredOn(test -> test.indicator().equals("port-quality"))
                .singleElement()
                .satisfies(test -> assertThat(test.benchmark())
                        .isEqualTo(SHIPPED.indicators()
                                .get("port-quality")
                                .firstTier()
                                .getAsDouble()));
    }

    @Example
    void anIndicatorWithoutThresholdsGetsNone() {
        for (Indicator indicator : SHIPPED.indicators().all()) {
            assertThat(ScaleDrafts.of(indicator.with(new Thresholds(Map.of())))).isEmpty();
        }
    }

    private static Desk drafted(RuleBase rules) {
        Desk desk = new Desk(rules);
        return desk.put(desk.missingScales(FILE).stream().toList());
    }

    private static List<Mutant> survivors(RuleBase rules, RuleTests tests) {
        return new MutationTrial(rules, tests).survivors(Mutants.of(rules), count -> {});
    }

    /** An indicator of any kind, with any thresholds; bounded or not. */
    private static Indicator indicator(Random random) {
        Scale scale = Scale.values()[random.nextInt(Scale.values().length)];
        boolean relative = scale == Scale.RATIO || scale == Scale.COUNT;
        double unit = relative ? 1 : Math.pow(10, random.nextInt(7) - 2);
        Map<Severity, Double> from = new EnumMap<>(Severity.class);
        double at = 0;
        for (Severity severity : List.of(Severity.MILD, Severity.MODERATE, Severity.SEVERE, Severity.CRITICAL)) {
            at += (0.03 + 0.2 * random.nextDouble()) * unit;
            if (random.nextInt(4) > 0) {
                from.put(severity, Math.round(at / unit * 1000) / 1000.0 * unit);
            }
        }
        if (scale == Scale.YES_NO) {
            from.clear();
            from.put(Severity.SEVERE, 1.0);
        }
        boolean bounded = random.nextBoolean();
        double low = relative ? 0 : random.nextInt(3) * unit;
        return indicator(
                random.nextBoolean() ? Direction.UP : Direction.DOWN,
                scale,
                new Thresholds(from),
                bounded ? OptionalDouble.of(low) : OptionalDouble.empty(),
                bounded ? OptionalDouble.of(low + (1 + random.nextInt(20)) * 10 * unit) : OptionalDouble.empty());
    }

    private static Indicator indicator(
            Direction direction, Scale scale, Thresholds thresholds, OptionalDouble smallest, OptionalDouble largest) {
        Indicator shipped = SHIPPED.indicators().all().get(0);
        return new Indicator(
                "drawn",
                shipped.dimension(),
                shipped.name(),
                scale == Scale.YES_NO ? "yes-no" : "1",
                direction,
                scale,
                smallest,
                largest,
                thresholds,
                OptionalDouble.empty(),
                "",
                shipped.note(),
                shipped.at());
    }
}
