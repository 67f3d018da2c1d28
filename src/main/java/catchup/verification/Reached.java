package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.Collection;
import java.util.List;

/** Diagnoses, measures and cautions that no case ever brings about. */
final class Reached {

    private final Chain chain;
    private final FactWords words;
    private final Diagnostics diagnostics;

    Reached(Chain chain, FactWords words, Diagnostics diagnostics) {
        this.chain = chain;
        this.words = words;
        this.diagnostics = diagnostics;
    }

    void check() {
        Catalogues catalogues = chain.rules().catalogues();
        concluded(catalogues.diagnoses().all(), Problem.DIAGNOSIS_NEVER_MADE);
        concluded(catalogues.measures().all(), Problem.MEASURE_NEVER_RECOMMENDED);
        for (Named caution : catalogues.cautions().all()) {
            List<Rule> warning = warning(caution.id());
            if (warning.stream().allMatch(chain::neverFires)) {
                report(Problem.CAUTION_NEVER_GIVEN, caution, warning);
            }
        }
        catalogues.measures().all().forEach(this::prerequisites);
    }

    private void concluded(Collection<? extends Named> entries, Problem problem) {
        for (Named entry : entries) {
            Pattern single =
                    problem == Problem.DIAGNOSIS_NEVER_MADE ? Scope.diagnosis(entry.id()) : Scope.measure(entry.id());
            if (chain.isNever(single)) {
                report(problem, entry, chain.concluding(single));
            }
        }
    }

    private void prerequisites(Measure measure) {
        for (String id : measure.prerequisites()) {
            Pattern single = Scope.measure(id);
            if (chain.isNever(single)) {
                Measure needed = chain.rules().measures().get(id);
                diagnostics.conflict(
                        Problem.PREREQUISITE_NEVER_RECOMMENDED,
                        measure.at(),
                        needed.at(),
                        measure.name(),
                        needed.name(),
                        words.whyNever(chain.concluding(single)));
            }
        }
    }

    private void report(Problem problem, Named entry, List<Rule> concluding) {
        diagnostics.conflict(problem, entry.at(), Chain.places(concluding), entry.name(), words.whyNever(concluding));
    }

    private List<Rule> warning(String caution) {
        return chain.rules().rules().stream()
                .filter(rule -> rule.conclusions().stream()
                        .anyMatch(conclusion -> conclusion instanceof Conclusion.Warning warning
                                && warning.caution().equals(caution)))
                .toList();
    }
}
