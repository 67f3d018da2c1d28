package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.Units;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The ten traps of direction and unit that published indicators set, in the shipped catalogue. */
class ConventionTrapsTest {

    @Test
    void surveyItemsCalledBurdenRunUp() {
        Indicator customs = indicator("customs-burden");
        assertThat(customs.direction()).isEqualTo(Direction.UP);
        assertThat(customs.distance(3.08, 5.34)).isPositive();
    }

    @Test
    void facilitationIsAScoreAndClearanceIsHours() {
        assertThat(indicator("trade-facilitation").direction()).isEqualTo(Direction.UP);
        assertThat(indicator("trade-facilitation").unit()).isEqualTo("0-100");
        assertThat(indicator("clearance-hours").direction()).isEqualTo(Direction.DOWN);
    }

    @Test
    void clearanceIsInHoursAndMinusOneIsNoValue() {
        Indicator clearance = indicator("clearance-hours");
        assertThat(clearance.unit()).isEqualTo("hours");
        assertThat(clearance.smallest().getAsDouble()).isGreaterThanOrEqualTo(0);
        assertThat(Units.convert(new BigDecimal("1.5"), "days", "hours"))
                .get()
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(new BigDecimal("36"));
    }

    @Test
    void networksAreMeasuredByAreaAndNeverByHead() throws java.io.IOException {
        assertThat(indicator("expressway-density").unit()).isEqualTo("km/100km²");
        String mapping = Files.readString(Path.of("cases", "provinces-2023.mapping.yaml"));
        assertThat(mapping.substring(mapping.indexOf("left-out:"))).contains("expressway_10k_km");
    }

    @Test
    void wagesAreACostAndIncomeIsDemand() {
        assertThat(indicator("labour-cost").direction()).isEqualTo(Direction.DOWN);
        assertThat(indicator("labour-cost").dimension()).isEqualTo("cost");
        assertThat(indicator("gdp-per-head").direction()).isEqualTo(Direction.UP);
        assertThat(Shipped.rules().indicators().all())
                .as("applications per grant say nothing good: only grants are counted")
                .noneMatch(each -> each.id().contains("applications"));
    }

    @Test
    void theTwoBrandValuationsAreTwoIndicators() {
        Indicator card = indicator("brand-value-card");
        Indicator ccbd = indicator("brand-value-ccbd");
        assertThat(card.name()).isNotEqualTo(ccbd.name());
        assertThat(card.largest().getAsDouble())
                .as("a value of the other family is out of range")
                .isLessThan(829.16);
    }

    @Test
    void perceptionsAndHardDataAreKeptApart() {
        assertThat(indicator("port-quality").unit()).isEqualTo("1-7");
        assertThat(indicator("port-connectivity").unit()).isEqualTo("index");
        assertThat(Shipped.rules().cautions().has("conflicting-signals")).isTrue();
    }

    @Test
    void winsorisedColumnsAreNotUsedAndAmountsAreNoShares() {
        assertThat(indicator("waste-reuse").unit()).isEqualTo("%");
        assertThat(Units.convert(BigDecimal.ONE, "10kt", "%")).isEmpty();
    }

    @Test
    void saturatedBroadbandIsNoGap() {
        Indicator broadband = indicator("household-broadband");
        double worst = broadband.distance(91.8, 100);
        assertThat(broadband.thresholds().severity(worst)).isEqualTo(Severity.NONE);
    }

    @Test
    void competitivenessIsAZScoreWithoutRatios() {
        Indicator rci = indicator("rci-score");
        assertThat(rci.scale()).isEqualTo(Scale.Z_SCORE);
        assertThat(rci.smallest().getAsDouble()).isNegative();
        assertThat(rci.distance(-1.09, 0.62)).isEqualTo(1.71);
        assertThat(rci.distance(-1.61, -1.09)).as("two negative values").isEqualTo(0.52);
    }

    private static Indicator indicator(String id) {
        return Shipped.rules().indicators().get(id);
    }
}
