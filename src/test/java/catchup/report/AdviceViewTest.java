package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AdviceViewTest {

    @ParameterizedTest
    @EnumSource
    void thePartsPrintedSumToTheScorePrinted(Lang lang) {
        assertThat(AdviceView.of(Sample.advice(), lang).recommendations()).allSatisfy(each -> {
            BigDecimal sum = each.waterfall().stream()
                    .map(part -> new BigDecimal(part.points()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(each.score());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theReasonsLeadFromFiguresToTheMeasure(Lang lang) {
        assertThat(AdviceView.of(Sample.advice(), lang).recommendations()).allSatisfy(each -> {
            assertThat(each.why()).isNotEmpty();
            for (AdviceView.Chain chain : each.why()) {
                assertThat(chain.steps().get(0).seen()).containsPattern("\\d");
                assertThat(chain.steps().get(chain.steps().size() - 1).concluded())
                        .isEqualTo(each.name());
            }
        });
    }

    @Test
    void aCauseIsToldBeforeWhatFollowsFromIt() {
        AdviceView.Recommendation standard =
                AdviceView.of(Sample.advice(), Lang.EN).recommendations().get(1);
        assertThat(standard.why().get(0).steps())
                .extracting(AdviceView.Step::concluded)
                .containsExactly(
                        "Weak recognition",
                        "Fragmented small firms",
                        "Fragmented without a standard",
                        "Regional standard");
    }

    @Test
    void theRestOfTheRankingIsKeptInShort() {
        AdviceView view = AdviceView.of(Sample.advice(), Lang.EN, 1);
        assertThat(view.recommendations()).hasSize(1);
        assertThat(view.others()).hasSize(3);
        assertThat(view.ranking()).extracting(AdviceView.Ranked::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void advantagesAreNoCauses() {
        AdviceView view = AdviceView.of(Sample.advice(), Lang.EN);
        assertThat(view.advantages()).hasSize(1);
        assertThat(view.diagnoses()).hasSize(4);
    }

    @Test
    void everyCitedSourceIsListed() {
        AdviceView view = AdviceView.of(Sample.advice(), Lang.EN);
        assertThat(view.gaps()).extracting(AdviceView.Comparison::sources).containsOnly("[1] [2]");
        assertThat(view.sources()).extracting(AdviceView.Source::number).containsExactly(1, 2);
        assertThat(view.sources().get(0).pieces())
                .last()
                .extracting(AdviceView.Piece::address)
                .isEqualTo("https://example.org/ningxia?y=2005&t=8");
    }

    @Test
    void aRoadmapHasThreePhasesAndAllMeasures() {
        AdviceView view = AdviceView.of(Sample.advice(), Lang.ZH, 0);
        assertThat(view.roadmap()).hasSize(3);
        assertThat(view.roadmap().stream().mapToInt(phase -> phase.measures().size()))
                .containsExactly(2, 1, 1);
    }
}
