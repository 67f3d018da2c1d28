package catchup.batch;

import catchup.batch.Advised.Place;
import catchup.casefile.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a batch comes to: which measures lead where, which causes are at work, which figures lie far from all others, and why rows
 * were refused. Everything is told first once, then the advised rows a second time, since what is far out shows only when all are
 * known.
 */
public final class Summary {

    /** So many regions stand for those in which a measure comes first. */
    public static final int MOST_PLACES = 3;

    /** So many figures that lie far out are told of. */
    public static final int MOST_OUTLIERS = 10;

    /** So many regions are named in which no measure is recommended. */
    public static final int MOST_WITHOUT = 10;

    /** So many refused rows are told of for each kind of problem. */
    public static final int MOST_LINES = 5;

    /** Values farther from the middle half than this times its width lie far out (Tukey 1977). */
    private static final double FAR = 3;

    private static final int FEWEST = 10;
    private static final int STAGES = 3;
    private static final double QUARTER = 0.25;

    private final Counts counts;
    private final long[] stages = new long[STAGES + 1];
    private final Map<String, MeasureTally> measures = new HashMap<>();
    private final Map<String, Long> diagnoses = new HashMap<>();
    private final Map<String, Long> missing = new HashMap<>();
    private final Map<String, Spread> spreads = new TreeMap<>();
    private final Map<String, Fence> fences = new HashMap<>();
    private final Map<String, ProblemTally> problems = new TreeMap<>();
    private final List<Outlier> outliers = new ArrayList<>();
    private final Set<String> benchmarks = new LinkedHashSet<>();
    private final List<String> firstWithout = new ArrayList<>();
    private long figures;
    private long outlierCount;
    private long without;

    public Summary(Counts counts) {
        this.counts = counts;
    }

    /** A region in which a measure ranks high. */
    public record Region(String name, double score) {}

    /**
     * How a measure does.
     *
     * @param first in how many regions it comes first; {@code kept} in how many it is among the first that are kept
     * @param best the regions with the highest score of it
     */
    public record MeasureShare(String measure, long first, long kept, double meanRank, List<Region> best) {}

    /** In how many regions something is. */
    public record Share(String id, long regions) {}

    /** A kind of problem, with how often it was met and the first rows in which it was. */
    public record ProblemShare(String code, long met, List<String> rows) {}

    /**
     * A figure far from those of the other regions.
     *
     * @param low the middle half of all regions lies from here to {@code high}
     * @param widths how many times the width of the middle half it lies outside of it
     */
    public record Outlier(
            int line, String region, String indicator, double value, double low, double high, double widths) {}

    private record Fence(double low, double high) {

        double widths(double value) {
            double outside = Math.max(low - value, value - high);
            return high > low ? Math.max(0, outside / (high - low)) : 0;
        }
    }

    private static final class MeasureTally {
        private long first;
        private long kept;
        private long ranks;
        private final List<Region> best = new ArrayList<>();

        void add(Place place, String region) {
            first += place.rank() == 1 ? 1 : 0;
            kept++;
            ranks += place.rank();
            if (best.size() < MOST_PLACES
                    || place.score() > best.get(MOST_PLACES - 1).score()) {
                best.add(new Region(region, place.score()));
                best.sort(Comparator.comparingDouble(Region::score).reversed());
                best.subList(Math.min(MOST_PLACES, best.size()), best.size()).clear();
            }
        }
    }

    private static final class ProblemTally {
        private long met;
        private final List<String> rows = new ArrayList<>();
    }

    /** Adds a row that was advised; the names are those of its region and benchmark as they are told. */
    public void add(Advised advised, String name, String benchmark) {
        stages[Math.max(0, Math.min(STAGES, advised.stage()))]++;
        figures += advised.figures().size();
        if (benchmarks.size() <= MOST_PLACES) {
            benchmarks.add(benchmark);
        }
        if (advised.measures().isEmpty()) {
            without++;
            if (firstWithout.size() < MOST_WITHOUT) {
                firstWithout.add(name);
            }
        }
        advised.measures().forEach(place -> measures.computeIfAbsent(place.measure(), id -> new MeasureTally())
                .add(place, name));
        advised.diagnoses().forEach(cause -> diagnoses.merge(cause.diagnosis(), 1L, Long::sum));
        advised.missing().forEach(indicator -> missing.merge(indicator, 1L, Long::sum));
        advised.figures().forEach((id, value) -> spreads.computeIfAbsent(id, indicator -> new Spread())
                .add(value));
    }

    /** Adds what was wrong with a row. */
    public void addProblem(String code, String row) {
        ProblemTally tally = problems.computeIfAbsent(code, each -> new ProblemTally());
        tally.met++;
        if (tally.rows.size() < MOST_LINES && !tally.rows.contains(row)) {
            tally.rows.add(row);
        }
    }

    /** Looks at a row a second time, for figures that lie far out. */
    public void look(Advised advised, String name) {
        advised.figures().forEach((id, value) -> {
            Fence fence = fences.computeIfAbsent(id, this::fence);
            double widths = fence.widths(value);
            if (widths > FAR) {
                outlierCount++;
                keep(new Outlier(advised.line(), name, id, value, fence.low(), fence.high(), widths));
            }
        });
    }

    private Fence fence(String indicator) {
        Spread spread = spreads.getOrDefault(indicator, new Spread());
        return spread.count() < FEWEST
                ? new Fence(0, 0)
                : new Fence(spread.quantile(QUARTER), spread.quantile(1 - QUARTER));
    }

    private void keep(Outlier outlier) {
        outliers.add(outlier);
        if (outliers.size() > 2 * MOST_OUTLIERS) {
            sortOutliers();
        }
    }

    private void sortOutliers() {
        outliers.sort(Comparator.comparingDouble(Outlier::widths)
                .reversed()
                .thenComparing(Outlier::line)
                .thenComparing(Outlier::indicator));
        outliers.subList(Math.min(MOST_OUTLIERS, outliers.size()), outliers.size())
                .clear();
    }

    public Counts counts() {
        return counts;
    }

    /** How many regions are at a stage, from 1 to 3. */
    public long atStage(int stage) {
        return stages[stage];
    }

    /** How many figures are known of a region, on average. */
    public double meanFigures() {
        return (double) figures / Math.max(1, counts.advised());
    }

    /** The first benchmarks, and one more than {@link #MOST_PLACES} if there are more. */
    public List<String> benchmarks() {
        return List.copyOf(benchmarks);
    }

    /** How many regions no measure is recommended in. */
    public long withoutMeasures() {
        return without;
    }

    /** The first of these, {@link #MOST_WITHOUT} at most. */
    public List<String> firstWithoutMeasures() {
        return List.copyOf(firstWithout);
    }

    /** The measures, those that most often come among the first before others. */
    public List<MeasureShare> measures() {
        return measures.entrySet().stream()
                .map(entry -> new MeasureShare(
                        entry.getKey(),
                        entry.getValue().first,
                        entry.getValue().kept,
                        (double) entry.getValue().ranks / entry.getValue().kept,
                        List.copyOf(entry.getValue().best)))
                .sorted(Comparator.comparingLong(MeasureShare::kept)
                        .thenComparingLong(MeasureShare::first)
                        .reversed()
                        .thenComparing(MeasureShare::measure))
                .toList();
    }

    /** The diagnoses, most frequent first. */
    public List<Share> diagnoses() {
        return shares(diagnoses);
    }

    /** The indicators that would decide most where they are not known, most frequent first. */
    public List<Share> missing() {
        return shares(missing);
    }

    private static List<Share> shares(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Share::regions).reversed().thenComparing(Share::id))
                .toList();
    }

    /** The figures that lie farthest out; {@link #outlierCount} says how many do. */
    public List<Outlier> outliers() {
        sortOutliers();
        return List.copyOf(outliers);
    }

    public long outlierCount() {
        return outlierCount;
    }

    /** What was wrong with the rows that were refused, most frequent first. */
    public Collection<ProblemShare> problems() {
        return problems.entrySet().stream()
                .map(entry ->
                        new ProblemShare(entry.getKey(), entry.getValue().met, List.copyOf(entry.getValue().rows)))
                .sorted(Comparator.comparingLong(ProblemShare::met).reversed())
                .toList();
    }
}
