package catchup.advice;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.inference.Shipped;
import catchup.ranking.Ranked;
import catchup.ranking.Score;
import catchup.rulebase.Catalogues;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe ranks as an adviser does, whatever is otherwise. */
class ProbeTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Probe PROBE = new Probe(RULES);
    private static final Adviser ADVISER = new Adviser(RULES);
    private static final List<String> NAMES =
            List.of("puer-coffee-2021", "luochuan-apples-2008", "peru-asparagus-1999");

    @ParameterizedTest
    @ValueSource(strings = {"puer-coffee-2021", "luochuan-apples-2008", "peru-asparagus-1999"})
    void itRanksAsAnAdviserDoes(String name) {
        same(PROBE.rank(subject(name)), ADVISER.advise(subject(name)));
    }

    @Property(tries = 20)
    void itRanksAsAnAdviserDoesWhateverFigureIsOtherwise(@ForAll long seed) {
        Random random = new Random(seed);
        Case subject = subject(NAMES.get(random.nextInt(NAMES.size())));
        for (String indicator : subject.readings().keySet()) {
            double factor = 0.3 + 1.4 * random.nextDouble();
            subject = subject.with(
                    indicator,
                    Side.REGION,
                    subject.observation(indicator, Side.REGION).map(old -> old.withValue(old.value() * factor)));
        }
        same(PROBE.rank(subject), ADVISER.advise(subject));
    }

    @Property(tries = 4)
    void otherThresholdsCountAsIfTheyStoodInTheCatalogue(@ForAll long seed) {
        Random random = new Random(seed);
        Case subject = subject(NAMES.get(random.nextInt(NAMES.size())));
        List<String> known = List.copyOf(subject.readings().keySet());
        Indicator indicator = RULES.indicators().get(known.get(random.nextInt(known.size())));
        Map<Severity, Double> halved = new EnumMap<>(Severity.class);
        indicator.thresholds().from().forEach((severity, from) -> halved.put(severity, from / 2));
        Indicator other = indicator.with(new Thresholds(halved));
        same(
                PROBE.rank(subject, each -> each.id().equals(other.id()) ? other : each),
                new Adviser(RULES.with(with(other))).advise(subject));
    }

    @Property(tries = 20)
    void otherWeightsCountAsIfTheyStoodInTheSettings(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ranked> plain = PROBE.rank(subject(NAMES.get(random.nextInt(NAMES.size()))));
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, random.nextDouble());
        }
        List<Ranked> others = Ranked.under(weights, plain);
        assertThat(others)
                .map(Ranked::measure)
                .containsExactlyInAnyOrderElementsOf(
                        plain.stream().map(Ranked::measure).toList());
        for (int i = 0; i < others.size(); i++) {
            Score score = others.get(i).score();
            assertThat(others.get(i).rank()).isEqualTo(i + 1);
            assertThat(score.total()).isEqualTo(sum(score), org.assertj.core.api.Assertions.within(1e-9));
            assertThat(i == 0 || others.get(i - 1).score().total() >= score.total())
                    .isTrue();
        }
        assertThat(Ranked.under(RULES.ranking().weights(), others)).isEqualTo(plain);
    }

    private static double sum(Score score) {
        return score.parts().stream().mapToDouble(Score.Part::points).sum();
    }

    private static void same(List<Ranked> ranking, Advice advice) {
        assertThat(ranking).hasSameSizeAs(advice.recommendations());
        for (Recommendation each : advice.recommendations()) {
            assertThat(ranking.get(each.rank() - 1))
                    .isEqualTo(new Ranked(each.rank(), each.measure(), each.score(), each.phase(), each.after()));
        }
    }

    private static Catalogues with(Indicator other) {
        return RULES.catalogues()
                .with(new catchup.fact.Catalogue<>(RULES.indicators().all().stream()
                        .map(each -> each.id().equals(other.id()) ? other : each)
                        .toList()));
    }

    private static Case subject(String name) {
        Diagnostics diagnostics = new Diagnostics();
        return new CaseFiles(RULES.indicators(), RULES.settings())
                .read(Path.of("cases", name + ".yaml"), diagnostics)
                .get(0);
    }
}
