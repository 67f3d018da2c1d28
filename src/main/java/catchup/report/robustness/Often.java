package catchup.report.robustness;

import java.util.Locale;

/** How often something happened over all draws, in seven words. */
enum Often {
    ALWAYS(1),
    NEARLY_ALWAYS(0.95),
    MOSTLY(0.75),
    MORE_OFTEN_THAN_NOT(0.5),
    SOMETIMES(0.2),
    SELDOM(0.05),
    HARDLY_EVER(Double.MIN_VALUE),
    NEVER(0);

    private static final double DUST = 1e-9;

    private final double from;

    Often(double from) {
        this.from = from;
    }

    static Often of(double share) {
        for (Often word : values()) {
            if (share >= word.from - DUST && (share > DUST || word == NEVER)) {
                return word;
            }
        }
        return NEVER;
    }

    double from() {
        return from;
    }

    String key() {
        return "often." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
