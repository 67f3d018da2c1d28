package catchup.peers;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Recommendation;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Observation;
import catchup.peers.Peers.Echo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final Case LUOCHUAN = Histories.named("luochuan-apples-2008");
    private static final int TOP = 4;

    private final Peers peers = Peers.of(LUOCHUAN, Histories.all(), 3, TOP, Histories.ADVISER);

    @Test
    void theCaseItselfIsNoPeer() {
        assertThat(peers.candidates()).isEqualTo(Histories.all().size() - 1);
        assertThat(peers.peers())
                .hasSize(3)
                .noneMatch(peer -> peer.advice().subject().id().equals(LUOCHUAN.id()));
    }

    @Test
    void theMostAlikeComeFirstAndNobodyLeftOutIsMoreAlike() {
        List<Double> values =
                peers.peers().stream().map(peer -> peer.similarity().value()).toList();
        assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        List<String> chosen =
                peers.peers().stream().map(peer -> peer.advice().subject().id()).toList();
        assertThat(Histories.all())
                .filteredOn(each -> !chosen.contains(each.id()) && !each.id().equals(LUOCHUAN.id()))
                .allSatisfy(each -> assertThat(
                                Similarity.of(LUOCHUAN, each, Histories.RULES).value())
                        .isLessThanOrEqualTo(values.get(2)));
    }

    @Test
    void aBetterFigureChangesNoPeer() {
        Observation graded =
                LUOCHUAN.observation("graded-share", Side.REGION).orElseThrow().withValue(99);
        Case better = LUOCHUAN.with("graded-share", Side.REGION, Optional.of(graded));
        Peers others = Peers.of(better, Histories.all(), 3, TOP, Histories.ADVISER);
        assertThat(others.peers())
                .extracting(Peer::similarity)
                .isEqualTo(peers.peers().stream().map(Peer::similarity).toList());
        assertThat(others.subject().recommendations().size())
                .isNotEqualTo(peers.subject().recommendations().size());
    }

    @Test
    void whatIsFirstThereIsEitherRecommendedHereOrSaidWhyNot() {
        assertThat(peers.shared()).isNotEmpty().allSatisfy(echo -> {
            assertThat(echo.here()).map(Recommendation::measure).contains(echo.measure());
            assertThat(echo.lack()).isEmpty();
        });
        assertThat(peers.elsewhere()).isNotEmpty().allSatisfy(echo -> {
            assertThat(echo.here()).isEmpty();
            assertThat(echo.lack().orElseThrow().missed()).isNotEmpty();
        });
        long first = peers.peers().stream()
                .flatMap(peer -> peer.advice().recommendations().stream().limit(TOP))
                .map(each -> each.measure().id())
                .distinct()
                .count();
        assertThat(peers.shared().size() + peers.elsewhere().size()).isEqualTo((int) first);
    }

    @Test
    void theRanksAreThoseOfThePeers() {
        for (Echo echo : peers.elsewhere()) {
            for (int i = 0; i < peers.peers().size(); i++) {
                Optional<Integer> rank = peers.peers().get(i).advice().recommendations().stream()
                        .filter(each -> each.measure().equals(echo.measure()))
                        .map(Recommendation::rank)
                        .findFirst();
                assertThat(echo.ranks().get(i)).isEqualTo(rank);
            }
        }
    }

    @Test
    void withoutOtherCasesThereAreNoPeers() {
        Peers none = Peers.of(LUOCHUAN, List.of(LUOCHUAN), 3, TOP, Histories.ADVISER);
        assertThat(none.candidates()).isZero();
        assertThat(none.peers()).isEmpty();
        assertThat(none.shared()).isEmpty();
        assertThat(none.elsewhere()).isEmpty();
    }
}
