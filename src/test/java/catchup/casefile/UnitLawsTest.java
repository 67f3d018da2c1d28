package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every conversion, whatever the units and the amount. */
class UnitLawsTest {

    @Property
    void thereAndBackIsTheSame(
            @ForAll("units") String from, @ForAll("units") String to, @ForAll("amounts") BigDecimal amount) {
        Units.convert(amount, from, to).ifPresent(there -> assertThat(
                        Units.convert(there, to, from).orElseThrow().doubleValue())
                .isEqualTo(amount.doubleValue()));
    }

    @Property
    void convertingIsMutual(@ForAll("units") String one, @ForAll("units") String other) {
        assertThat(Units.convert(BigDecimal.ONE, one, other).isPresent())
                .isEqualTo(Units.convert(BigDecimal.ONE, other, one).isPresent());
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(Units.symbols());
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1e6), BigDecimal.valueOf(1e6))
                .ofScale(6);
    }
}
