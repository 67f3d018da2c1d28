package catchup.peers;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Observation;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final String LUOCHUAN = "luochuan-apples-2008";
    private static final List<Advice> ADVICES =
            Histories.advice(LUOCHUAN, "puer-coffee-2021", "rwanda-coffee-2000", "ethiopia-cut-flowers-2002");

    private final SideBySide all = SideBySide.of(ADVICES);

    @Test
    void everyRowSaysWhatTheAdvicesSay() {
        for (int i = 0; i < ADVICES.size(); i++) {
            int subject = i;
            assertThat(all.measures().stream()
                            .flatMap(row -> row.said().get(subject).stream())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(ADVICES.get(i).recommendations());
            assertThat(all.diagnoses().stream()
                            .flatMap(row -> row.said().get(subject).stream())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(ADVICES.get(i).diagnoses());
            assertThat(all.dimensions().stream()
                            .flatMap(row -> row.indicators().stream())
                            .map(row -> row.standings().get(subject)))
                    .containsAll(ADVICES.get(i).gaps());
        }
    }

    @Test
    void whateverSomeHaveAndOthersHaveNotIsExplainedForEachOfThem() {
        long notCommon = all.measures().stream().filter(row -> !row.isCommon()).count()
                + all.diagnoses().stream().filter(row -> !row.isCommon()).count();
        assertThat(all.contrasts()).hasSize((int) notCommon).allSatisfy(contrast -> {
            for (int i = 0; i < ADVICES.size(); i++) {
                int subject = i;
                boolean has = ADVICES.get(i).derivation().concluded().contains(contrast.conclusion());
                assertThat(contrast.fired().get(i).isPresent()).isEqualTo(has);
                assertThat(contrast.lacks())
                        .filteredOn(lack -> lack.subject() == subject)
                        .hasSize(has ? 0 : 1);
            }
        });
    }

    @Test
    void theRuleFiredThereAndItsConditionsFailHere() {
        assertThat(lacks(all)).hasSizeGreaterThan(50).allSatisfy(lack -> {
            assertThat(firings(lack.there())).contains(lack.fired());
            Judge here = new Judge(ADVICES.get(lack.subject()).derivation(), List.of());
            assertThat(lack.missed().stream().map(Lack.Missed::judgement))
                    .isEqualTo(here.of(lack.fired().rule()).stream()
                            .filter(judgement -> !judgement.isMet())
                            .toList())
                    .isNotEmpty();
        });
    }

    @Test
    void whatIsOpenLacksNothingButFacts() {
        List<Lack> open = lacks(all).stream().filter(Lack::isOpen).toList();
        assertThat(open).isNotEmpty().allSatisfy(lack -> assertThat(leaves(lack))
                .allMatch(judgement -> judgement.shortfall() instanceof Shortfall.Missing));
        assertThat(lacks(all)).filteredOn(lack -> !lack.isOpen()).allSatisfy(lack -> assertThat(leaves(lack))
                .anyMatch(each -> !(each.shortfall() instanceof Shortfall.Missing)));
    }

    @Test
    void oneRegionOverYearsDiffersByWhatHasChangedAndByHowMuch() {
        Case before = Histories.named(LUOCHUAN);
        Observation graded =
                before.observation("graded-share", Side.REGION).orElseThrow().withValue(75);
        Case after = before.with("graded-share", Side.REGION, Optional.of(graded));
        SideBySide years = SideBySide.of(List.of(Histories.ADVISER.advise(before), Histories.ADVISER.advise(after)));
        Contrast sorting = years.contrasts().stream()
                .filter(each -> each.conclusion() instanceof Conclusion.Diagnosis diagnosis
                        && diagnosis.id().equals("ungraded-sale"))
                .findFirst()
                .orElseThrow();
        assertThat(sorting.lacks()).hasSize(1).allSatisfy(lack -> assertThat(leaves(lack))
                .extracting(Judgement::shortfall)
                .singleElement()
                .isInstanceOfSatisfying(Shortfall.Degree.class, degree -> {
                    assertThat(degree.fact()).isInstanceOfSatisfying(Finding.Gap.class, gap -> assertThat(
                                    gap.indicator().id())
                            .isEqualTo("graded-share"));
                    assertThat(degree.by()).isPositive();
                }));
    }

    @Test
    void theSameCaseTwiceDiffersInNothing() {
        SideBySide same = SideBySide.of(Histories.advice(LUOCHUAN, LUOCHUAN));
        assertThat(same.contrasts()).isEmpty();
        assertThat(same.measures()).isNotEmpty().allMatch(SideBySide.Row::isCommon);
    }

    private static List<Firing> firings(int subject) {
        return ADVICES.get(subject).derivation().firings();
    }

    private static List<Lack> lacks(SideBySide all) {
        List<Lack> lacks = new ArrayList<>();
        all.contrasts().forEach(contrast -> contrast.lacks().forEach(lack -> collect(lack, lacks)));
        return lacks;
    }

    private static void collect(Lack lack, List<Lack> lacks) {
        lacks.add(lack);
        lack.missed().forEach(missed -> missed.below().ifPresent(below -> collect(below, lacks)));
    }

    private static List<Judgement> leaves(Lack lack) {
        List<Judgement> leaves = new ArrayList<>();
        for (Lack.Missed missed : lack.missed()) {
            if (missed.below().isPresent()) {
                leaves.addAll(leaves(missed.below().get()));
            } else {
                leaves.add(missed.judgement());
            }
        }
        return leaves;
    }
}
