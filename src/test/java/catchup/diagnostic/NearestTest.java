package catchup.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of(
            "port-quality",
            "port-connectivity",
            "logistics-cost-share",
            "logistics-hub",
            "沿海",
            "内陆",
            "港口设施质量",
            "the gap in \"port-quality\" is at least severe",
            "the gap in \"port-quality\" is at most severe");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port-qualty | port-quality",
                "Port-Quality | port-quality",
                "PORT_QUALITY | port-quality",
                "logistic-cost-share | logistics-cost-share",
                "靠海 | 沿海",
                "港口质量 | 港口设施质量",
                "the gap of 'port-quality' is at least severe | the gap in \"port-quality\" is at least severe",
                "gap in \"port-quality\" at least severe | the gap in \"port-quality\" is at least severe",
            })
    void aSlipOfTheHandHasOneThatIsMeantFirst(String met, String meant) {
        assertThat(Nearest.to(met, KNOWN)).first().isEqualTo(meant);
    }

    @Test
    void besideASlipOfTheHandNothingElseIsMeant() {
        assertThat(Nearest.to("logistics-hubs", KNOWN)).containsExactly("logistics-hub");
        assertThat(Nearest.to("P1.20", List.of("P1.1", "P1.2", "P1.3"))).containsExactly("P1.2");
    }

    @Test
    void whatIsFurtherOffHasSeveralThatMayBeMeantThoseOfAListInItsOrder() {
        assertThat(Nearest.to("port", KNOWN)).containsExactlyInAnyOrder("port-quality", "port-connectivity");
        assertThat(Nearest.to("abX", List.of("abZ", "abY"))).containsExactly("abZ", "abY");
        assertThat(Nearest.to("abX", Set.of("abZ", "abY"))).containsExactly("abY", "abZ");
    }

    @Test
    void whatIsLikeNothingHasNone() {
        assertThat(Nearest.to("tomatoes", KNOWN)).isEmpty();
        assertThat(Nearest.to("山", KNOWN)).isEmpty();
        assertThat(Nearest.to(" ", KNOWN)).isEmpty();
    }
}
