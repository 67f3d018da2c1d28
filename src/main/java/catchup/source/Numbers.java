package catchup.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them in authored files: digits, one decimal point, a sign, an exponent; nothing else. */
public final class Numbers {

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    /** The finite number a text stands for, if it is one. */
    public static Optional<Double> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    /** The same number with every digit as written. */
    public static Optional<BigDecimal> exact(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
