package catchup.robustness;

import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.rulebase.RuleBase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Draws a case in which every figure is off by as much as one of its quality may be: uniformly to either side, each figure on
 * its own, by the spread of its quality times
 *
 * <ul>
 *   <li>the length of the scale, for ratings (unit 1-5, 1-7, 0-100);
 *   <li>one standard deviation, for z-scores;
 *   <li>the value, for all else, but no less than the smallest difference worth telling where differences count.
 * </ul>
 *
 * <p>What is drawn stays in the plausible range, counts are whole, and yes or no turns into its opposite with half the spread
 * as its chance. What is unknown stays unknown.
 */
final class Blur {

    private static final Pattern RATING = Pattern.compile("\\d+-\\d+");

    private final RuleBase rules;
    private final Catalogue<Indicator> indicators;

    Blur(RuleBase rules) {
        this.rules = rules;
        this.indicators = rules.indicators();
    }

    /** The case with other figures; the same stream of random numbers always gives the same ones. */
    Case of(Case subject, SplittableRandom random) {
        Map<String, Reading> others = new LinkedHashMap<>();
        subject.readings().forEach((id, reading) -> {
            Indicator indicator = indicators.get(id);
            others.put(
                    id,
                    new Reading(
                            id,
                            of(indicator, reading.region(), random),
                            of(indicator, reading.benchmark(), random),
                            reading.at()));
        });
        return new Case(
                subject.id(),
                subject.file(),
                subject.region(),
                subject.benchmark(),
                Collections.unmodifiableMap(others));
    }

    private Optional<Observation> of(Indicator indicator, Optional<Observation> figure, SplittableRandom random) {
        return figure.map(known -> {
            double spread = rules.margins().spread().getOrDefault(known.quality(), 0.0);
            return spread > 0 ? known.withValue(value(indicator, known.value(), spread, random)) : known;
        });
    }

    /** Another value that a figure might truly have. */
    double value(Indicator indicator, double value, double spread, SplittableRandom random) {
        double drawn = random.nextDouble();
        if (indicator.scale() == Scale.YES_NO) {
            return drawn < spread / 2 ? 1 - value : value;
        }
        double other = value + (2 * drawn - 1) * spread * unit(indicator, value);
        double whole = indicator.scale() == Scale.COUNT ? Math.rint(other) : other;
        return Math.max(least(indicator), Math.min(most(indicator), whole));
    }

    /** What the spread is a share of. */
    private double unit(Indicator indicator, double value) {
        boolean bounded =
                indicator.smallest().isPresent() && indicator.largest().isPresent();
        if (bounded && RATING.matcher(indicator.unit()).matches()) {
            return most(indicator) - least(indicator);
        }
        return switch (indicator.scale()) {
            case Z_SCORE -> 1;
            case INTERVAL ->
                Math.max(Math.abs(value), rules.margins().effort(indicator).step());
            default -> Math.abs(value);
        };
    }

    private static double least(Indicator indicator) {
        return indicator.smallest().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double most(Indicator indicator) {
        return indicator.largest().orElse(Double.POSITIVE_INFINITY);
    }
}
