package catchup.report;

import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/** Writes numbers as people do: with their unit, grouped, and without decimals that say nothing. */
public final class Figures {

    private static final double TINY = 0.1;
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final String MINUS = "\u2212";
    private static final String YES_NO = "yes/no";
    private static final Set<String> RATINGS = Set.of("1-5", "1-7");

    private final Labels labels;

    public Figures(Labels labels) {
        this.labels = labels;
    }

    /** An observation in its indicator's unit. */
    public String of(Indicator indicator, Observation observation) {
        return of(indicator, observation.value());
    }

    /** A value in its indicator's unit. */
    public String of(Indicator indicator, double value) {
        if (indicator.scale() == Scale.YES_NO || indicator.unit().equals(YES_NO)) {
            return labels.get(value >= 0.5 ? "yes" : "no");
        }
        return withUnit(value, indicator.unit());
    }

    /** A target: as a value, but counts are whole, ratings have one decimal, others three digits, and on the way to yes is yes. */
    public String target(Indicator indicator, double value) {
        if (indicator.scale() == Scale.YES_NO) {
            return labels.get((indicator.direction() == Direction.UP ? value > 0 : value >= 1) ? "yes" : "no");
        }
        if (indicator.scale() == Scale.COUNT) {
            return of(indicator, indicator.direction() == Direction.UP ? Math.ceil(value - 1e-9) : Math.floor(value));
        }
        return of(indicator, RATINGS.contains(indicator.unit()) ? Math.round(value * 10) / 10.0 : threeDigits(value));
    }

    /** A number on a scale 0–1, such as a degree or a certainty, with two decimals. */
    public static String share(double value) {
        return decimal(value, "0.00");
    }

    /** Points of a score, with one decimal. */
    public static String points(double value) {
        return decimal(value, "0.0");
    }

    /** A weight 0–1 as per cent. */
    public String percent(double share) {
        return withUnit(share * 100, "%");
    }

    private String withUnit(double value, String unit) {
        double factor =
                labels.find("unit." + unit + ".factor").map(Double::parseDouble).orElse(1.0);
        String number = number(value * factor);
        String key = "unit." + unit;
        return (number.equals("1") ? labels.find(key + ".one", number) : labels.find(key, number))
                .or(() -> labels.find(key, number))
                .orElse(number + " " + unit);
    }

    private static String number(double value) {
        return decimal(value, value != 0 && Math.abs(value) < TINY ? "#,##0.####" : "#,##0.##");
    }

    private static double threeDigits(double value) {
        if (value == 0) {
            return 0;
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return Math.round(value / step) * step;
    }

    private static String decimal(double value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setNegativePrefix(MINUS);
        String written = format.format(value);
        return written.startsWith(MINUS) && isNothing(written) ? written.substring(1) : written;
    }

    /** Whether a number has been rounded to zero. */
    private static boolean isNothing(String written) {
        return written.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
