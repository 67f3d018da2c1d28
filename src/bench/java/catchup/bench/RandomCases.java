package catchup.bench;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Cases drawn at random: some know little and some nearly everything, some lag everywhere and some hardly, figures of every
 * quality, every setting. The same number gives the same case.
 */
final class RandomCases {

    private static final Location NOWHERE = Location.of("drawn");

    private final RuleBase rules;

    RandomCases(RuleBase rules) {
        this.rules = rules;
    }

    List<Case> first(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(of(i));
        }
        return cases;
    }

    Case of(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L + 1);
        double known = random.nextDouble();
        double bent = random.nextDouble();
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Indicator indicator : rules.indicators().all()) {
            if (random.nextDouble() < 0.02 + 0.98 * known) {
                readings.put(indicator.id(), reading(indicator, bent, random));
            }
        }
        Case.Region region = new Case.Region(new Text("drawn", "drawn"), new Text("any", "any"), tags(random), 2020);
        return new Case(
                "drawn-" + number,
                "drawn",
                region,
                new Case.Benchmark(new Text("first", "first"), Optional.of(2020)),
                readings);
    }

    private Set<String> tags(Random random) {
        Set<String> tags = new LinkedHashSet<>();
        double share = random.nextDouble() * 0.6;
        for (Setting setting : rules.settings().all()) {
            if (random.nextDouble() < share) {
                tags.add(setting.id());
            }
        }
        return tags;
    }

    private static Reading reading(Indicator indicator, double bent, Random random) {
        Optional<Observation> region = side(indicator, random, random.nextDouble());
        Optional<Observation> benchmark = side(indicator, random, random.nextDouble());
        if (region.isPresent() && benchmark.isPresent() && random.nextDouble() < bent) {
            boolean behind = indicator.distance(region.get().value(), benchmark.get().value()) > 0;
            return behind
                    ? new Reading(indicator.id(), region, benchmark, NOWHERE)
                    : new Reading(indicator.id(), benchmark, region, NOWHERE);
        } else if (random.nextInt(12) == 0) {
            return new Reading(indicator.id(), region, region, NOWHERE);
        }
        return new Reading(indicator.id(), region, benchmark, NOWHERE);
    }

    private static Optional<Observation> side(Indicator indicator, Random random, double share) {
        if (random.nextInt(40) == 0) {
            return Optional.empty();
        }
        double smallest = indicator.smallest().orElse(indicator.scale() == Scale.Z_SCORE ? -3 : 0);
        double largest = indicator.largest().orElse(smallest + 100);
        double exact = smallest + (largest - smallest) * (random.nextBoolean() ? share * share : share);
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO || random.nextBoolean();
        Quality[] qualities = Quality.values();
        return Optional.of(new Observation(
                whole ? Math.rint(exact) : Math.rint(exact * 100) / 100,
                Optional.of(2020),
                qualities[random.nextInt(qualities.length)],
                "drawn",
                Optional.empty(),
                Optional.empty(),
                NOWHERE));
    }
}
