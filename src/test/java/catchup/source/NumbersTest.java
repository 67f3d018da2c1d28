package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "-0.5, -0.5", "+3, 3", ".25, 0.25", "5., 5", "1e3, 1000", "1.5E-2, 0.015", "007, 7"})
    void numbersAsPeopleWriteThem(String text, double value) {
        assertThat(Numbers.parse(text)).contains(value);
        assertThat(Numbers.exact(text))
                .hasValueSatisfying(exact -> assertThat(exact.doubleValue()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "1,000",
                "1_000",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "1e",
                "e1",
                "--1",
                "1d",
                "1f",
                "１",
                "٣",
                "1.2.3",
                "."
            })
    void nothingElseIsANumber(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
        assertThat(Numbers.exact(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.6分 | 3.6",
                "20% | 20",
                "约 12 | 12",
                "1,200 | 1200",
                "３.６１ | 3.61",
                "-4.5度 | -4.5",
                "12 000 km | 12000"
            })
    void aNumberAmongOtherLettersIsTheOneThatIsMeant(String text, String meant) {
        assertThat(Numbers.meant(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1-5", "3 to 4", "1.2.3"})
    void whereThereAreSeveralNumbersOrNoneNothingIsMeant(String text) {
        assertThat(Numbers.meant(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", ".", "-", "1e"})
    void endlessDigitsAreNoNumber(String piece) {
        assertThat(Numbers.parse(piece.repeat(1_000_000))).isEmpty();
    }

    @Test
    void aNumberIsWrittenInTheFewestDigits() {
        assertThat(Numbers.shortest(2.50)).isEqualTo("2.5");
        assertThat(Numbers.shortest(1e9)).isEqualTo("1000000000");
        assertThat(Numbers.shortest(1e-30)).isEqualTo("1E-30");
    }
}
