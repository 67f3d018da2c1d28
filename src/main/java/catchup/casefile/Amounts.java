package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.source.Numbers;
import catchup.source.Tree;
import catchup.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Turns what is written for an indicator into an {@link Amount} in the indicator's unit. What cannot be one is reported
 * and empty: text for a number, a unit that measures something else, a value outside the plausible range.
 */
final class Amounts {

    private static final Set<String> UNKNOWN = Set.of("unknown", "未知", "null");
    private static final Map<String, Double> YES_NO =
            Map.of("yes", 1.0, "no", 0.0, "true", 1.0, "false", 0.0, "是", 1.0, "否", 0.0);

    private static final Text YES_NO_OR_UNKNOWN = new Text("yes, no or unknown", "yes（是）、no（否）或 unknown（未知）");

    private final Diagnostics diagnostics;

    Amounts(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the author says that the value is not known. */
    static boolean isUnknown(Tree.Scalar written) {
        return UNKNOWN.contains(written.text());
    }

    /**
     * The amount that a value means.
     *
     * @param unit as written, if it is
     * @param line where a missing unit is reported
     */
    Optional<Amount> read(Indicator indicator, Tree.Scalar written, Optional<Tree.Scalar> unit, Location line) {
        if (indicator.scale() == Scale.YES_NO) {
            unit.ifPresent(given -> unitFits(indicator, given));
            return yesNo(written);
        }
        if (unit.isEmpty()) {
            diagnostics.add(Problem.MISSING_UNIT, line, indicator.id(), indicator.unit());
        }
        boolean fits = unit.map(given -> unitFits(indicator, given)).orElse(false);
        Optional<BigDecimal> number = number(written);
        return fits
                ? number.flatMap(
                        value -> amount(indicator, value, unit.orElseThrow().text(), written.text(), written.at()))
                : Optional.empty();
    }

    /** The number that is written, digit by digit; reported and empty if it is none. */
    Optional<BigDecimal> number(Tree.Scalar written) {
        Optional<BigDecimal> number = Numbers.exact(written.text());
        if (number.isPresent() && written.quoted()) {
            diagnostics.add(Problem.NUMBER_AS_TEXT, written.at(), written.text());
            return Optional.empty();
        }
        if (number.isEmpty()) {
            diagnostics.meant(
                    Problem.NOT_A_NUMBER,
                    written.at(),
                    written.text(),
                    Numbers.meant(written.text()).stream().toList());
        }
        return number;
    }

    /** Whether a unit is the indicator's or converts to it; reported if not. */
    boolean unitFits(Indicator indicator, Tree.Scalar unit) {
        boolean fits =
                Units.convert(BigDecimal.ONE, unit.text(), indicator.unit()).isPresent();
        if (!fits) {
            diagnostics.unknown(
                    Problem.WRONG_UNIT,
                    unit.at(),
                    unit.text(),
                    Units.symbol(unit.text()).isPresent() ? Set.of() : Units.wordsFor(indicator.unit()),
                    indicator.id(),
                    indicator.unit());
        }
        return fits;
    }

    /**
     * A number in a unit that fits, as an amount of the indicator; reported and empty if it is not plausible.
     *
     * @param text the number as written
     */
    Optional<Amount> amount(Indicator indicator, BigDecimal number, String unit, String text, Location at) {
        boolean same = Units.same(unit, indicator.unit());
        BigDecimal value = same ? number : converted(indicator, number, unit);
        Optional<String> given = same ? Optional.empty() : Optional.of(text + " " + unit);
        boolean possible = indicator.scale() != Scale.COUNT || isCount(value, text, at);
        return possible && inRange(indicator, value, given, at)
                ? Optional.of(new Amount(value.doubleValue(), given))
                : Optional.empty();
    }

    /** Sixteen digits are what a double can hold; more would only show where a fraction such as a third was cut. */
    private static BigDecimal converted(Indicator indicator, BigDecimal number, String unit) {
        return Units.convert(number, unit, indicator.unit()).orElseThrow().round(MathContext.DECIMAL64);
    }

    /** Yes as 1 and no as 0; reported and empty if it is neither. */
    Optional<Amount> yesNo(Tree.Scalar written) {
        return yesNo(written, YES_NO_OR_UNKNOWN);
    }

    /** The same where messages say what else is expected. */
    Optional<Amount> yesNo(Tree.Scalar written, Text expected) {
        Optional<Amount> amount =
                Optional.ofNullable(YES_NO.get(written.text())).map(value -> new Amount(value, Optional.empty()));
        if (amount.isEmpty()) {
            diagnostics.add(Problem.NOT_YES_NO, written.at(), written.text(), expected);
        }
        return amount;
    }

    private boolean isCount(BigDecimal value, String text, Location at) {
        boolean whole = value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            diagnostics.add(Problem.NOT_A_COUNT, at, text);
        }
        return whole;
    }

    private boolean inRange(Indicator indicator, BigDecimal value, Optional<String> given, Location at) {
        double number = value.doubleValue();
        boolean inside = number >= indicator.smallest().orElse(-Double.MAX_VALUE)
                && number <= indicator.largest().orElse(Double.MAX_VALUE);
        if (!inside) {
            String met =
                    Decimals.text(number) + given.map(text -> " (" + text + ")").orElse("");
            diagnostics.add(
                    Problem.OUT_OF_RANGE,
                    at,
                    indicator.id(),
                    met,
                    bound(indicator.smallest(), "-∞"),
                    bound(indicator.largest(), "∞"));
        }
        return inside;
    }

    private static String bound(OptionalDouble bound, String none) {
        return bound.isPresent() ? Decimals.text(bound.getAsDouble()) : none;
    }
}
