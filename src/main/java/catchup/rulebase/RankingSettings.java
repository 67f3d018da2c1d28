package catchup.rulebase;

import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.text.Text;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the ranking, from {@code ranking.yaml}.
 *
 * @param weights by criterion; they sum to 1
 * @param fullReach the sum of gap degrees at which reach is complete
 * @param unlockReach what a measure that is unlocked or reinforced adds to that sum
 * @param fit how settings and strengths move the fit from its neutral value
 * @param feasibility by cost class; {@code budgetShift} by budget tag; {@code horizon} by horizon
 * @param timing by stage of the region (rows 1–3) and phase of the measure (columns 1–3)
 * @param quality certainty of an observation by its quality
 * @param assumedAbsence certainty of an absence that missing facts could overturn
 * @param strengthFloor degree of a strength that is just level
 * @param closes share of a gap that a measure is expected to close by the end of its horizon
 * @param fastestGrowth growth a year that no target exceeds, for amounts and intensities
 * @param words the words for bands of certainty, by the lower bound of the band
 */
public record RankingSettings(
        Map<Criterion, Double> weights,
        double fullReach,
        double unlockReach,
        Fit fit,
        Map<Measure.Cost, Double> feasibility,
        Map<String, Map<Measure.Cost, Double>> budgetShift,
        Map<Measure.Horizon, Double> horizon,
        List<List<Double>> timing,
        Map<Quality, Double> quality,
        double assumedAbsence,
        double strengthFloor,
        Map<Measure.Horizon, Double> closes,
        double fastestGrowth,
        List<Band> words) {

    /** No numbers at all, where the file cannot be read and none are asked for. */
    public static final RankingSettings NONE = new RankingSettings(
            Map.of(),
            0,
            0,
            new Fit(0, 0, 0, 0),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            0,
            List.of());

    /** What a recommendation is scored on. */
    public enum Criterion {
        /** How strongly the evidence calls for it. */
        NEED,
        /** How many gaps it closes or unlocks. */
        REACH,
        /** How well it fits the setting and the strengths it builds on. */
        FIT,
        /** Cost against budget, and time until it works. */
        FEASIBILITY,
        /** Whether its phase has come. */
        TIMING
    }

    /** @param neutral fit without any sign; the others are added where they apply */
    public record Fit(double neutral, double suits, double unsuited, double strength) {}

    /** @param from the lowest certainty that has this name */
    public record Band(double from, Text name) {}

    /** The words for a certainty. */
    public Text word(double certainty) {
        Text found = words.get(0).name();
        for (Band band : words) {
            if (certainty >= band.from()) {
                found = band.name();
            }
        }
        return found;
    }
}
