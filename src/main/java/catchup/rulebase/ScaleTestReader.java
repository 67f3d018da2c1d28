package catchup.rulebase;

import catchup.casefile.CaseParts;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tests of indicators' thresholds. */
final class ScaleTestReader {

    private static final Set<String> KEYS = Set.copyOf(TestKeys.OF_SCALE);
    private static final List<String> SEVERITIES = List.of("none", "mild", "moderate", "severe", "critical");

    private final Catalogue<Indicator> indicators;
    private final Diagnostics diagnostics;

    ScaleTestReader(Catalogue<Indicator> indicators, Diagnostics diagnostics) {
        this.indicators = indicators;
        this.diagnostics = diagnostics;
    }

    /** A test; empty if its indicator is unknown, which is reported. */
    Optional<ScaleTest> read(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        Optional<Tree.Scalar> name = fields.required("indicator").flatMap(fields::asScalar);
        Optional<Indicator> indicator = name.flatMap(word -> indicators.find(word.text()));
        if (name.isPresent() && indicator.isEmpty()) {
            diagnostics.unknown(
                    Problem.UNKNOWN_INDICATOR, name.get().at(), name.get().text(), indicators.words());
        }
        return indicator.map(known -> new ScaleTest(
                known.id(),
                fields.required("benchmark")
                        .flatMap(fields::asScalar)
                        .flatMap(value -> CaseParts.value(known, value, diagnostics))
                        .orElse(0.0),
                steps(known, fields),
                tree.at()));
    }

    private List<ScaleTest.Step> steps(Indicator indicator, Fields fields) {
        List<ScaleTest.Step> steps = new ArrayList<>();
        fields.required("region").ifPresent(tree -> {
            for (Tree.Entry entry : Fields.open(tree, diagnostics).entries()) {
                Optional<Double> region = CaseParts.value(indicator, entry.key(), diagnostics);
                Optional<Severity> severity = fields.asScalar(entry.value()).flatMap(this::severity);
                if (region.isPresent() && severity.isPresent()) {
                    steps.add(new ScaleTest.Step(
                            region.get(), severity.get(), entry.key().at()));
                }
            }
        });
        return steps;
    }

    private Optional<Severity> severity(Tree.Scalar word) {
        Optional<Severity> severity = Severity.named(word.text());
        if (severity.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_SEVERITY, word.at(), word.text(), SEVERITIES);
        }
        return severity;
    }
}
