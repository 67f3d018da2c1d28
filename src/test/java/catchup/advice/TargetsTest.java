package catchup.advice;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Scale;
import catchup.inference.Derivation;
import catchup.inference.Engine;
import catchup.inference.Shipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets of every measure in every province and some real cases: always towards the benchmark, never beyond it. */
class TargetsTest {

    @Test
    void targetsLieBetweenTheRegionAndTheBenchmarkAndAreWithinReach() {
        double fastest = 1 + Shipped.rules().ranking().fastestGrowth();
        for (Case subject : cases()) {
            Derivation derivation = new Engine(Shipped.rules()).derive(subject);
            for (Measure measure : Shipped.rules().measures().all()) {
                for (Target target : Targets.of(measure, Shipped.rules(), derivation)) {
                    target.gap().ifPresent(gap -> check(target, gap, fastest));
                }
            }
        }
    }

    @Test
    void whatIsNotKnownIsABaselineToTake() {
        Derivation derivation = new Engine(Shipped.rules()).derive(cases().get(0));
        for (Measure measure : Shipped.rules().measures().all()) {
            assertThat(Targets.of(measure, Shipped.rules(), derivation).stream()
                            .filter(target -> target.gap().isEmpty()))
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(target -> target.value().isEmpty());
        }
    }

    private static void check(Target target, Finding.Gap gap, double fastest) {
        double region = gap.region().value();
        double benchmark = gap.benchmark().value();
        double value = target.value().orElseThrow();
        double rounding = Math.abs(value) * 0.01;
        assertThat(value)
                .as(target.indicator().id())
                .isBetween(Math.min(region, benchmark) - rounding, Math.max(region, benchmark) + rounding);
        boolean amount = target.indicator().scale() == Scale.RATIO
                && target.indicator().largest().orElse(0) != 100;
        if (amount && region > 0 && gap.distance() > 0) {
            double factor = Math.max(value / region, region / value);
            assertThat(factor).isLessThanOrEqualTo(Math.pow(fastest, target.years()) * 1.01);
        }
    }

    private static List<Case> cases() {
        Diagnostics diagnostics = new Diagnostics();
        CaseFiles files =
                new CaseFiles(Shipped.rules().indicators(), Shipped.rules().settings());
        List<Case> cases = new java.util.ArrayList<>();
        for (String name : List.of(
                "luochuan-apples-2008.yaml", "guizhou-data-centres-2014.yaml", "provinces-2023.mapping.yaml#yunnan")) {
            cases.addAll(files.read(Path.of("cases", name), diagnostics));
        }
        assertThat(diagnostics.all()).isEmpty();
        return cases;
    }
}
