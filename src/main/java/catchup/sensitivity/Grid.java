package catchup.sensitivity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The values that can be told apart on the way from a value to one side: the whole multiples of a step, and at the end the bound
 * itself.
 *
 * @param from where it starts, at step 0
 * @param step the difference between two values
 * @param bound the last value; where it is on the wrong side of the start there is no step at all
 */
record Grid(double from, double step, double bound, boolean upwards) {

    /** A start that misses a multiple by less than this share of a step counts as being on it. */
    private static final double DUST = 1e-9;

    private static final MathContext PRECISION = new MathContext(12);

    int last() {
        double steps = upwards ? (bound - from) / step : (from - bound) / step;
        if (steps < DUST) {
            return 0;
        }
        double firstMultiple = multiple(1);
        double further = (upwards ? bound - firstMultiple * step : firstMultiple * step - bound) / step;
        return further < 0 ? 1 : 1 + (int) Math.ceil(further - DUST);
    }

    /** The value at a step. */
    double value(int number) {
        if (number == 0) {
            return from;
        }
        double value = exact(multiple(number));
        return upwards ? Math.min(bound, value) : Math.max(bound, value);
    }

    private double multiple(int number) {
        return upwards ? Math.floor(from / step + DUST) + number : Math.ceil(from / step - DUST) - number;
    }

    /** A multiple of the step without the dust of binary fractions. */
    private double exact(double multiple) {
        return BigDecimal.valueOf(multiple)
                .multiply(BigDecimal.valueOf(step))
                .round(PRECISION)
                .doubleValue();
    }
}
