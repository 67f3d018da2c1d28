package catchup.report.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Numbers that reconcile: written with just as many decimals as it takes for a reader who computes with what is printed to
 * arrive at what is printed.
 */
final class Digits {

    static final int FEWEST = 2;
    private static final int DUST = 12;

    /** Where even so many do not do, as with a third that is halved, few are printed, and a sign that it goes on. */
    private static final int MOST = 7;

    private static final int SHOWN = 4;
    private static final String GOES_ON = "…";

    private Digits() {}

    /** The smallest number of decimals, at least {@code least}, with which a computation agrees. */
    static int enough(int least, IntPredicate agrees) {
        int digits = least;
        while (digits < MOST && !agrees.test(digits)) {
            digits++;
        }
        return digits;
    }

    /** How many of so many decimals are printed. */
    static int shown(int digits) {
        return digits < MOST ? digits : SHOWN;
    }

    /** A number rounded half up, as it is printed. */
    static BigDecimal rounded(double value, int digits) {
        return rounded(BigDecimal.valueOf(value).setScale(DUST, RoundingMode.HALF_EVEN), digits);
    }

    static BigDecimal rounded(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.HALF_UP);
    }

    /** The number as it is printed: without zeros at the end, but with two decimals at least. */
    static String print(double value, int digits) {
        return print(rounded(value, shown(digits))) + (digits < MOST ? "" : GOES_ON);
    }

    static String print(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(FEWEST, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** a + b − ab, as a reader computes it, rounding as he goes. */
    static BigDecimal either(BigDecimal one, BigDecimal other, int digits) {
        return rounded(one.add(other).subtract(one.multiply(other)), digits);
    }

    /** All of them combined as a + b − ab, one after the other, as a reader computes it. */
    static BigDecimal either(List<Double> values, int digits) {
        BigDecimal all = BigDecimal.ZERO;
        for (double value : values) {
            all = either(all, rounded(value, digits), digits);
        }
        return rounded(all, digits);
    }

    /** The mean of numbers as they are printed. */
    static BigDecimal mean(List<Double> values, int digits, int result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(rounded(value, digits));
        }
        return sum.divide(BigDecimal.valueOf(values.size()), result, RoundingMode.HALF_UP);
    }

    /** Whether a product of printed numbers is what is printed. */
    static boolean isProduct(double one, double other, int digits, double product, int result) {
        BigDecimal computed = rounded(one, digits).multiply(rounded(other, digits));
        return rounded(computed, result).compareTo(rounded(product, result)) == 0;
    }
}
