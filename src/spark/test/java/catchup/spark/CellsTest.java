package catchup.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void numbersHaveTheFewestDigitsThatTellThemApart() {
        assertThat(Cells.text(2.69)).isEqualTo("2.69");
        assertThat(Cells.text(0.1f)).isEqualTo("0.1");
        assertThat(Cells.text(48227.0)).isEqualTo("48227");
        assertThat(Cells.text(1e9)).isEqualTo("1000000000");
        assertThat(Cells.text(new BigDecimal("1.500"))).isEqualTo("1.5");
        assertThat(Cells.text(7L)).isEqualTo("7");
    }

    @Test
    void whatIsNoNumberStaysWhatItIs() {
        assertThat(Cells.text((Object) null)).isEmpty();
        assertThat(Cells.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Cells.text(true)).isEqualTo("true");
        assertThat(Cells.text(" a b ")).isEqualTo("a b");
    }
}
