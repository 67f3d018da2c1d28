package catchup.source;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as people write them in authored files: digits, one decimal point, a sign, an exponent; nothing else. */
public final class Numbers {

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

    /** A number with more digits behind the point, or more zeros before it, is written with an exponent. */
    private static final int MOST_PLACES = 18;

    private static final Pattern WITHIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

    private Numbers() {}

    /** The finite number a text stands for, if it is one. */
    public static Optional<Double> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    /** The number in a text that is none, such as {@code 3.6分}, {@code 1,200} or one in full-width digits; if there is just one. */
    public static Optional<String> meant(String text) {
        String plain =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replaceAll("(?<=\\d)[,\\s](?=\\d{3})", "");
        List<String> numbers =
                WITHIN.matcher(plain).results().map(MatchResult::group).toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** A finite number in as few digits as tell it from any other. */
    public static String shortest(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return Math.abs(exact.scale()) > MOST_PLACES ? exact.toString() : exact.toPlainString();
    }

    /** The same number with every digit as written. */
    public static Optional<BigDecimal> exact(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
