package catchup.report.print;

import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Part;
import catchup.report.AdviceView.Planned;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bars of charts on paper, as shares of the width they are drawn in. They are boxes of the page itself, and so lines and not
 * dots in a PDF, with words beside them that can be searched.
 */
public final class Bars {

    /** Where region and benchmark are level, in per cent; what is behind lies to the left of it. */
    private static final double LEVEL = 76;

    private static final int YEARS = 7;
    private static final double LEAST = 0.8;

    private Bars() {}

    /** A bar: where it begins and how long it is, both in per cent. */
    public record Bar(double left, double width) {
        /** As a style. */
        public String style() {
            return at(left) + "; width: " + decimal(width) + "%";
        }
    }

    /** From the level of the benchmark to the left where the region is behind, to the right where it is ahead. */
    public static Bar gap(Comparison comparison) {
        double share = Math.min(1, Math.abs(comparison.degree()));
        if (comparison.degree() > 0) {
            double width = Math.max(LEAST, LEVEL * share);
            return new Bar(LEVEL - width, width);
        }
        return new Bar(LEVEL, Math.max(LEAST, (100 - LEVEL) * share));
    }

    /** Where region and benchmark are level, as a style. */
    public static String level() {
        return at(LEVEL);
    }

    /** Where the severities begin, as styles. */
    public static List<String> grid() {
        return Stream.of(0.2, 0.4, 0.6, 0.8, 1.0)
                .map(degree -> at(LEVEL * (1 - degree)))
                .toList();
    }

    /** The points of a part of a score, behind those of the parts before it. */
    public static Bar part(Part part) {
        return new Bar(part.start(), Math.max(LEAST, part.length()));
    }

    /** The years of work before first results can be expected. */
    public static Bar work(Planned planned) {
        return years(0, planned.from());
    }

    /** The years while results can be expected. */
    public static Bar results(Planned planned) {
        return years(planned.from(), planned.to());
    }

    /** The years on the axis of a roadmap, each with the share of the width that it stands at. */
    public static List<Tick> ticks() {
        return IntStream.rangeClosed(0, YEARS).mapToObj(Tick::new).toList();
    }

    /** A year on the axis. */
    public record Tick(int year) {
        public String style() {
            return at(100.0 * year / (YEARS + 0.5));
        }
    }

    private static Bar years(int from, int to) {
        double start = Math.min(from, YEARS);
        double end = Math.min(to, YEARS);
        return new Bar(100 * start / (YEARS + 0.5), 100 * (end - start) / (YEARS + 0.5));
    }

    private static String at(double left) {
        return "left: " + decimal(left) + "%";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
