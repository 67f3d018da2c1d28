package catchup.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.Shipped;
import catchup.ranking.Ranked;
import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of the robustness of every ranking. */
class RobustnessLawsTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Probe PROBE = new Probe(RULES);
    private static final Case CASE = read("cases/luochuan-apples-2008.yaml");
    private static final int FEW = 60;

    @Property(tries = 4)
    void theSameSeedGivesTheSameWhateverTheThreads(@ForAll long seed) throws ExecutionException, InterruptedException {
        Robustness alone = inThreads(1, seed);
        assertThat(inThreads(3, seed)).isEqualTo(alone);
        assertThat(new Draws(PROBE).of(CASE, FEW, seed + 1, done -> {})).isNotEqualTo(alone);
    }

    @Property(tries = 4)
    void acceptabilitiesSumToTheShareOfDrawsWithTheMeasure(@ForAll long seed) {
        Robustness robustness = new Draws(PROBE).of(CASE, FEW, seed, done -> {});
        for (Acceptance each : robustness.measures()) {
            double sum = each.ranks().stream().mapToDouble(rank -> rank).sum();
            assertThat(sum).isCloseTo(each.recommended(), within(1e-9));
            assertThat(each.top(each.ranks().size())).isCloseTo(each.recommended(), within(1e-9));
            assertThat(each.holistic()).isBetween(0.0, each.recommended() + 1e-9);
        }
        double firsts =
                robustness.measures().stream().mapToDouble(each -> each.top(1)).sum();
        assertThat(firsts).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 4)
    void ofTwoMeasuresOneWinsOrNeitherIsRecommended(@ForAll long seed) {
        Robustness robustness = new Draws(PROBE).of(CASE, FEW, seed, done -> {});
        List<List<Double>> wins = robustness.wins();
        for (int one = 0; one < wins.size(); one++) {
            for (int other = 0; other < one; other++) {
                double decided = wins.get(one).get(other) + wins.get(other).get(one);
                double either = Math.max(
                        robustness.measures().get(one).recommended(),
                        robustness.measures().get(other).recommended());
                assertThat(decided).isBetween(either - 1e-9, 1 + 1e-9);
            }
        }
    }

    @Test
    void withoutSpreadAndRangesThePlainRankingIsCertain() {
        RuleBase exact = new RuleBase(
                RULES.catalogues(), RULES.ranking(), Margins.NONE, RULES.rules(), RULES.phrases(), RULES.hash());
        Probe probe = new Probe(exact);
        List<Ranked> plain = probe.rank(CASE);
        Robustness robustness = new Draws(probe).of(CASE, 20, 1, done -> {});
        assertThat(robustness.measures()).hasSameSizeAs(plain);
        for (Acceptance each : robustness.measures()) {
            int rank = each.now().orElseThrow().rank();
            assertThat(each.ranks().get(rank - 1)).isEqualTo(1);
            assertThat(plain.get(rank - 1).measure()).isEqualTo(each.measure());
        }
    }

    @Property(tries = 20)
    void drawsAreRankedAsTheRankingRanks(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Ranked> ranking = PROBE.rank(new Blur(RULES).of(CASE, random));
        double[] weights = new WeightRanges(RULES).draw(random);
        Map<Criterion, Double> named = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            named.put(criterion, weights[WeightRanges.CRITERIA.indexOf(criterion)]);
        }
        List<Ranked> byId = ranking.stream()
                .sorted(java.util.Comparator.comparing(each -> each.measure().id()))
                .toList();
        double[][] values = byId.stream()
                .map(each -> each.score().parts().stream()
                        .sorted(java.util.Comparator.comparing(part -> part.criterion()))
                        .mapToDouble(part -> part.value())
                        .toArray())
                .toArray(double[][]::new);
        int[] all = java.util.stream.IntStream.range(0, values.length).toArray();
        int[] ranks = new Situation(all, values).ranks(weights, all.length);
        for (Ranked each : Ranked.under(named, ranking)) {
            int number = byId.stream().map(Ranked::measure).toList().indexOf(each.measure());
            assertThat(ranks[number]).isEqualTo(each.rank());
        }
    }

    @Test
    void theErrorIsThatOfSoManyDraws() {
        assertThat(new Draws(PROBE).of(CASE, 100, 1, done -> {}).error()).isCloseTo(0.098, within(1e-9));
    }

    private static Robustness inThreads(int threads, long seed) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> new Draws(PROBE).of(CASE, FEW, seed, done -> {}))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static Case read(String file) {
        Diagnostics diagnostics = new Diagnostics();
        return new CaseFiles(RULES.indicators(), RULES.settings())
                .read(Path.of(file), diagnostics)
                .get(0);
    }
}
