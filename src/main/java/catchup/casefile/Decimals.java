package catchup.casefile;

import java.math.BigDecimal;

/** Numbers as an author would write them: no trailing zeros, no exponent unless the number is very long without one. */
public final class Decimals {

    private static final int LONGEST = 18;

    private Decimals() {}

    public static String text(double number) {
        return text(BigDecimal.valueOf(number));
    }

    static String text(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean brief = bare.scale() <= LONGEST && bare.precision() - bare.scale() <= LONGEST;
        return brief ? bare.toPlainString() : bare.toString();
    }
}
