package catchup.advice;

import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.inference.Derivation;
import catchup.inference.Engine;
import catchup.inference.Firing;
import catchup.inference.Reasoner;
import catchup.ranking.Phases;
import catchup.ranking.Ranked;
import catchup.ranking.Ranking;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives advice on cases with one rule base. Safe for use by several threads. */
public final class Adviser {

    private final RuleBase rules;
    private final Reasoner reasoner;
    private final Unknowns unknowns;

    public Adviser(RuleBase rules) {
        this(new Engine(rules));
    }

    /** An adviser that has its conclusions drawn by a reasoner of its own. */
    public Adviser(Reasoner reasoner) {
        this.rules = reasoner.rules();
        this.reasoner = reasoner;
        this.unknowns = new Unknowns(rules);
    }

    /**
     * Advice on a made-up case, as small as can be: giving it, and writing it, sets up what the first real one needs. Meant to be
     * called beside other work; nothing depends on it.
     */
    public static Advice rehearse() {
        return Rehearsal.advice();
    }

    public Advice advise(Case subject) {
        return advise(subject, reasoner.derive(subject));
    }

    /** Puts a derivation together as advice. */
    private Advice advise(Case subject, Derivation derivation) {
        List<Ranked> ranked = Ranking.of(rules, derivation);
        List<Caution> cautions = cautions(derivation);
        return new Advice(
                subject,
                rules,
                derivation,
                Phases.stage(derivation),
                ranked.stream()
                        .map(each -> recommendation(each, derivation, cautions))
                        .toList(),
                diagnoses(derivation),
                gaps(derivation),
                strengths(derivation),
                about(Optional.empty(), cautions),
                unknowns.mostTellingFirst(derivation));
    }

    private Recommendation recommendation(Ranked ranked, Derivation derivation, List<Caution> cautions) {
        Measure measure = ranked.measure();
        Conclusion conclusion = new Conclusion.Recommendation(measure.id(), measure.theme());
        List<Firing> because = derivation.supports(conclusion);
        return new Recommendation(
                ranked.rank(),
                measure,
                ranked.score(),
                derivation.belief(conclusion),
                ranked.phase(),
                Targets.of(measure, rules, derivation),
                because,
                principles(measure, because),
                about(Optional.of(measure.id()), cautions),
                ranked.after(),
                linked(derivation, Conclusion.Synergy.class, measure.id()),
                linked(derivation, Conclusion.Conflict.class, measure.id()));
    }

    private static List<String> principles(Measure measure, List<Firing> because) {
        Set<String> principles = new LinkedHashSet<>();
        because.forEach(firing -> principles.addAll(firing.rule().principles()));
        principles.addAll(measure.principles());
        return List.copyOf(principles);
    }

    private static List<String> linked(Derivation derivation, Class<? extends Conclusion> type, String id) {
        List<String> others = new ArrayList<>();
        derivation.conclusions(type).forEach(link -> {
            List<String> both = link instanceof Conclusion.Synergy synergy
                    ? List.of(synergy.measure(), synergy.other())
                    : link instanceof Conclusion.Conflict conflict
                            ? List.of(conflict.measure(), conflict.other())
                            : List.of();
            if (both.contains(id)) {
                both.stream().filter(each -> !each.equals(id)).forEach(others::add);
            }
        });
        others.sort(null);
        return List.copyOf(others);
    }

    private List<Diagnosed> diagnoses(Derivation derivation) {
        return derivation
                .conclusions(Conclusion.Diagnosis.class)
                .map(diagnosis -> new Diagnosed(
                        rules.diagnoses().get(diagnosis.id()),
                        derivation.belief(diagnosis),
                        derivation.supports(diagnosis)))
                .sorted(Comparator.comparingDouble(
                                (Diagnosed each) -> each.belief().strength())
                        .reversed()
                        .thenComparing(each -> each.diagnosis().id()))
                .toList();
    }

    private static List<Caution> about(Optional<String> measure, List<Caution> cautions) {
        return cautions.stream()
                .filter(caution -> caution.measure().equals(measure))
                .toList();
    }

    private List<Caution> cautions(Derivation derivation) {
        return derivation
                .conclusions(Conclusion.Warning.class)
                .map(warning -> new Caution(
                        rules.cautions().get(warning.caution()),
                        warning.measure(),
                        derivation.belief(warning),
                        derivation.supports(warning)))
                .sorted(Comparator.comparingDouble(
                                (Caution each) -> each.belief().certainty())
                        .reversed()
                        .thenComparing(each -> each.caution().id()))
                .toList();
    }

    private static List<Finding.Gap> gaps(Derivation derivation) {
        return derivation.findings(Finding.Gap.class).stream()
                .filter(gap -> gap.severity().isAtLeast(Severity.MILD))
                .sorted(Comparator.comparingDouble(Finding.Gap::degree).reversed())
                .toList();
    }

    private static List<Finding.Strength> strengths(Derivation derivation) {
        return derivation.findings(Finding.Strength.class).stream()
                .sorted(Comparator.comparingDouble(Finding.Strength::lead).reversed())
                .toList();
    }
}
