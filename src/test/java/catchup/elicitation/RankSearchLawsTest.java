package catchup.elicitation;

import static catchup.elicitation.Cases.LUOCHUAN;
import static catchup.elicitation.Cases.PROBE;
import static catchup.elicitation.Cases.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Case;
import catchup.fact.Reading;
import catchup.ranking.Ranked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of the ranks that measures may come to have. */
class RankSearchLawsTest {

    private static final int NONE = Integer.MAX_VALUE;

    @Property(tries = 5)
    void exactRangesHoldThePresentRankAndThoseOfAllCompletions(@ForAll long seed) {
        Case subject = withMissing(3, seed);
        Attained attained = new RankSearch(PROBE).of(subject, done -> {});
        assertThat(attained.exact()).isTrue();
        assertThat(attained.open()).isEqualTo(3);
        assertHolds(attained, PROBE.rank(subject));
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            assertHolds(attained, PROBE.rank(completed(subject, random)));
        }
    }

    @Property(tries = 5)
    void whatIsFoundBySearchIsNeverWiderThanTheTruthAndHoldsThePresentRank(@ForAll long seed) {
        Case subject = withMissing(3, seed);
        Attained exact = new RankSearch(PROBE).of(subject, done -> {});
        Attained found = new RankSearch(PROBE, 1).of(subject, done -> {});
        assertThat(found.exact()).isFalse();
        Map<String, Attainable> truth = new HashMap<>();
        exact.measures().forEach(each -> truth.put(each.measure().id(), each));
        for (Attainable each : found.measures()) {
            Attainable exactly =
                    Optional.ofNullable(truth.get(each.measure().id())).orElseThrow();
            assertThat(each.best().orElse(NONE))
                    .isGreaterThanOrEqualTo(exactly.best().orElse(NONE));
            assertThat(each.worst().orElse(NONE))
                    .isLessThanOrEqualTo(exactly.worst().orElse(NONE));
        }
        assertHolds(found, PROBE.rank(subject));
    }

    @Test
    void theSearchFindsMostOfWhatThereIs() {
        int same = 0;
        int all = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Case subject = withMissing(3, seed);
            List<Attainable> found =
                    new RankSearch(PROBE, 1).of(subject, done -> {}).measures();
            List<Attainable> exact =
                    new RankSearch(PROBE).of(subject, done -> {}).measures();
            all += exact.size();
            same += (int) exact.stream().filter(found::contains).count();
        }
        assertThat(same).isGreaterThan(all * 8 / 10);
    }

    @Test
    void whereNothingIsMissingEveryRankIsSettled() {
        Case subject = withMissing(0, 3);
        Attained attained = new RankSearch(PROBE).of(subject, done -> {});
        assertThat(attained.exact()).isTrue();
        assertThat(attained.rankings()).isEqualTo(1);
        assertThat(attained.measures()).hasSameSizeAs(PROBE.rank(subject)).allMatch(Attainable::isSettled);
    }

    @Test
    void aRealCaseIsSearchedTheSameWayEveryTimeAndRandomCompletionsLieWithin() {
        Attained attained = new RankSearch(PROBE).of(LUOCHUAN, done -> {});
        assertThat(attained.exact()).isFalse();
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            assertHolds(attained, PROBE.rank(completed(LUOCHUAN, random)));
        }
        assertThat(new RankSearch(PROBE).of(LUOCHUAN, done -> {})).isEqualTo(attained);
    }

    private static void assertHolds(Attained attained, List<Ranked> ranking) {
        Map<String, Integer> ranks = new HashMap<>();
        ranking.forEach(each -> ranks.put(each.measure().id(), each.rank()));
        Set<String> known = new HashSet<>();
        for (Attainable each : attained.measures()) {
            known.add(each.measure().id());
            int rank = ranks.getOrDefault(each.measure().id(), NONE);
            assertThat(rank)
                    .as(each.measure().id())
                    .isBetween(each.best().orElse(NONE), each.worst().orElse(NONE));
        }
        assertThat(known).containsAll(ranks.keySet());
    }

    private static Case withMissing(int missing, long seed) {
        List<String> ids = new java.util.ArrayList<>(RULES.indicators().ids());
        java.util.Collections.shuffle(ids, new Random(seed));
        return Cases.allBut(new HashSet<>(ids.subList(0, missing)), LUOCHUAN, new Random(seed));
    }

    private static Case completed(Case subject, Random random) {
        Map<String, Reading> known = new LinkedHashMap<>();
        for (OpenFact open : OpenFact.of(subject, RULES)) {
            List<Reading> readings = List.copyOf(open.readings().values());
            if (!readings.isEmpty() && random.nextInt(4) > 0) {
                known.put(open.indicator().id(), readings.get(random.nextInt(readings.size())));
            }
        }
        return OpenFact.known(subject, known);
    }
}
