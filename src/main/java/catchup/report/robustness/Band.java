package catchup.report.robustness;

import catchup.robustness.Acceptance;
import java.util.Locale;

/**
 * Ranks that a chart shows as one piece.
 *
 * <p>Each has a sign for charts of letters and a fill for drawn ones that differs by pattern as well as by shade.
 */
enum Band {
    FIRST(1, 1, '1'),
    SECOND(2, 2, '2'),
    THIRD(3, 3, '3'),
    FIFTH(4, 5, '5'),
    TENTH(6, 10, '+'),
    BELOW(11, Integer.MAX_VALUE, '-'),
    NONE(0, 0, '.');

    private final int from;
    private final int to;
    private final char sign;

    Band(int from, int to, char sign) {
        this.from = from;
        this.to = to;
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    String key() {
        return "band." + name().toLowerCase(Locale.ROOT);
    }

    String fill() {
        return "ranks-" + name().toLowerCase(Locale.ROOT);
    }

    /** In which share of draws a measure is in it. */
    double share(Acceptance measure) {
        return this == NONE
                ? 1 - measure.recommended()
                : measure.between(
                        from, Math.min(to, Math.max(from, measure.ranks().size())));
    }
}
