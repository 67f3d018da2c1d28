package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds of how numbers are found to be written, in tables drawn at random. */
class NumberFormLawsTest {

    private static final int DRAWS = 400;
    private static final List<Optional<Character>> SEPARATORS =
            List.of(Optional.of(','), Optional.of(';'), Optional.of('\t'), Optional.empty());

    private final Random random = new Random(11);

    @Test
    void ordinaryDecimalPointsAreNeverTakenForAnythingElse() {
        for (int i = 0; i < DRAWS; i++) {
            List<List<BigDecimal>> table = table();
            NumberForm form = form(table, BigDecimal::toPlainString, SEPARATORS.get(i % SEPARATORS.size()));
            assertThat(form).as(table.toString()).isEqualTo(plain());
        }
    }

    @Test
    void numbersWithDecimalCommasAreReadAsMeantOrNotAtAll() {
        Function<BigDecimal, String> written = number -> number.toPlainString().replace('.', ',');
        int read = 0;
        for (int i = 0; i < DRAWS; i++) {
            List<List<BigDecimal>> table = table();
            NumberForm form = form(table, written, Optional.of(i % 2 == 0 ? ';' : '\t'));
            read += form.commas() ? 1 : 0;
            assertThat(misread(table, written, form)).as("%s %s", table, form).isEmpty();
        }
        assertThat(read).isGreaterThan(DRAWS / 2);
    }

    @Test
    void groupedNumbersAreReadAsMeantOrNotAtAll() {
        int read = 0;
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.forLanguageTag("de-CH"))) {
            DecimalFormat format = new DecimalFormat("#,##0.0###", new DecimalFormatSymbols(locale));
            format.setParseBigDecimal(true);
            Function<BigDecimal, String> written = format::format;
            for (int i = 0; i < DRAWS; i++) {
                List<List<BigDecimal>> table = table();
                NumberForm form = form(table, written, Optional.of(locale.equals(Locale.ENGLISH) ? ',' : ';'));
                read += form.thousands().isPresent() ? 1 : 0;
                assertThat(misread(table, written, form))
                        .as("%s %s", table, form)
                        .isEmpty();
            }
        }
        assertThat(read).isGreaterThan(DRAWS);
    }

    private static NumberForm plain() {
        return new NumberForm(Set.of(), List.of(), Optional.empty(), false);
    }

    /** One to three columns of numbers, each of some size and with so many digits behind the point. */
    private List<List<BigDecimal>> table() {
        List<List<BigDecimal>> table = new ArrayList<>();
        for (int columns = 1 + random.nextInt(3); columns > 0; columns--) {
            int digits = random.nextInt(5);
            double size = Math.pow(10, 1 + random.nextInt(7));
            List<BigDecimal> column = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                column.add(BigDecimal.valueOf(random.nextDouble() * size).setScale(digits, RoundingMode.HALF_UP));
            }
            table.add(column);
        }
        return table;
    }

    private static NumberForm form(
            List<List<BigDecimal>> table, Function<BigDecimal, String> written, Optional<Character> separator) {
        List<ColumnLook> looks = new ArrayList<>();
        for (List<BigDecimal> column : table) {
            ColumnLook look = new ColumnLook();
            column.forEach(number -> look.add(written.apply(number), 1));
            looks.add(look);
        }
        return NumberForm.of(looks, separator);
    }

    /** The numbers that are read as others. */
    private static List<String> misread(
            List<List<BigDecimal>> table, Function<BigDecimal, String> written, NumberForm form) {
        List<String> misread = new ArrayList<>();
        for (BigDecimal number : table.stream().flatMap(List::stream).toList()) {
            String text = written.apply(number);
            boolean other = read(text, form)
                    .filter(met -> met.subtract(number).abs().compareTo(new BigDecimal("0.0001")) > 0)
                    .isPresent();
            if (other) {
                misread.add(text);
            }
        }
        return misread;
    }

    private static Optional<BigDecimal> read(String text, NumberForm form) {
        String bare =
                form.thousands().map(sign -> text.replace(sign.toString(), "")).orElse(text);
        String pointed = form.commas() ? bare.replace(',', '.') : bare;
        return pointed.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(pointed)) : Optional.empty();
    }
}
