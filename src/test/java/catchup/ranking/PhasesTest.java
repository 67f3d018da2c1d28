package catchup.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.inference.Firing;
import catchup.inference.Shipped;
import catchup.inference.Told;
import catchup.rulebase.RuleBase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final RuleBase RULES = Shipped.rules();

    @Test
    void aMeasureWaitsForWhatMustComeFirst() {
        Measure early = inPhase(1);
        Measure late = inPhase(3);
        Phases phases = phases(List.of(early, late), List.of(new Conclusion.Order(late.id(), early.id())));
        assertThat(phases.of(early.id())).isEqualTo(3);
        assertThat(phases.before(early.id())).containsExactly(late.id());
        assertThat(phases.unlockedBy(late.id())).hasSize(1);
    }

    @Test
    void aHoldIsStrongerThanAnAdvance() {
        Measure middle = inPhase(2);
        Phases phases = phases(
                List.of(middle), List.of(new Conclusion.Advance(middle.id(), 1), new Conclusion.Hold(middle.id(), 3)));
        assertThat(phases.of(middle.id())).isEqualTo(3);
    }

    @Test
    void measuresThatWaitForEachOtherShareTheLatestPhase() {
        Measure early = inPhase(1);
        Measure middle = inPhase(2);
        Phases phases = phases(
                List.of(early, middle),
                List.of(new Conclusion.Order(early.id(), middle.id()), new Conclusion.Order(middle.id(), early.id())));
        assertThat(phases.of(early.id())).isEqualTo(2);
        assertThat(phases.of(middle.id())).isEqualTo(2);
    }

    @Test
    void everyMeasureBeforeEveryOtherTakesNoTime() {
        List<Measure> all = RULES.measures().all();
        List<Conclusion> orders = all.stream()
                .flatMap(first -> all.stream()
                        .filter(then -> first.id().compareTo(then.id()) < 0)
                        .map(then -> (Conclusion) new Conclusion.Order(first.id(), then.id())))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> phases(all, orders));
    }

    private static Measure inPhase(int phase) {
        return RULES.measures().all().stream()
                .filter(measure -> measure.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    private static Phases phases(List<Measure> recommended, List<Conclusion> links) {
        Map<Conclusion, List<Firing>> supports = new LinkedHashMap<>();
        recommended.forEach(
                measure -> supports.put(new Conclusion.Recommendation(measure.id(), measure.theme()), List.of()));
        links.forEach(link -> supports.put(link, List.of()));
        return new Phases(RULES, new Told(List.of(), List.of(), supports, Map.of(), List.of()));
    }
}
