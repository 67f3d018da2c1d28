package catchup.report;

import catchup.advice.Advice;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.inference.Belief;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Line;
import catchup.inference.Premise;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.RuleText;
import catchup.report.AdviceView.Step;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how a conclusion follows from the figures, by going back through the derivation. */
final class Chains {

    private final Advice advice;
    private final Labels labels;
    private final Phrases phrases;

    Chains(Advice advice, Labels labels, Phrases phrases) {
        this.advice = advice;
        this.labels = labels;
        this.phrases = phrases;
    }

    /** The way from the figures to what a firing concludes; each diagnosis on the way by its strongest line alone. */
    Chain chain(Firing last) {
        Set<Firing> way = new LinkedHashSet<>();
        collect(last, way, new LinkedHashSet<>());
        return new Chain(way.stream().map(this::step).toList(), certainty(last.certainty()));
    }

    /** One step: what the rule saw, concluded, and why. */
    Step step(Firing firing) {
        List<String> concluded = firing.rule().conclusions().stream()
                .flatMap(conclusion -> phrases.concluded(conclusion).stream())
                .distinct()
                .toList();
        return new Step(
                phrases.seen(firing.premises()),
                labels.list(concluded),
                labels.in(firing.rule().reason()));
    }

    /** A rule in its author's words. */
    RuleText rule(Firing firing) {
        Rule rule = firing.rule();
        return new RuleText(
                rule.name(),
                lines(rule),
                labels.in(rule.reason()),
                certainty(firing.certainty()),
                rule.at().line() == 0
                        ? rule.at().file()
                        : rule.at().file() + ":" + rule.at().line());
    }

    private List<String> lines(Rule rule) {
        List<String> lines = new ArrayList<>();
        String word = "part.when";
        for (Condition condition : rule.conditions()) {
            lines.add(labels.get(word) + " " + condition.sentence());
            word = "part.and";
        }
        for (Action action : rule.actions()) {
            lines.add(labels.get("part.then") + " " + action.sentence());
        }
        return lines;
    }

    /** Every firing on the ways from the figures to these, in the order in which they build on one another. */
    List<Firing> behind(List<Firing> last) {
        Set<Firing> way = new LinkedHashSet<>();
        last.forEach(firing -> collect(firing, way, new LinkedHashSet<>()));
        return List.copyOf(way);
    }

    /** Names of the causes that firings answer directly, each once. */
    List<String> causes(List<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> diagnoses(firing).stream())
                .distinct()
                .filter(diagnosis -> !advantage(diagnosis))
                .map(diagnosis -> phrases.diagnosis(diagnosis.id()))
                .toList();
    }

    String certainty(double certainty) {
        return labels.get("certainty", advice.rules().ranking().word(certainty), Figures.share(certainty));
    }

    /** The firings of the independent lines of evidence, strongest first; of lines alike in their last rule, one. */
    static List<Firing> lines(Belief belief) {
        return belief.lines().stream().map(Line::firing).distinct().toList();
    }

    private void collect(Firing firing, Set<Firing> way, Set<Firing> open) {
        if (way.contains(firing) || !open.add(firing)) {
            return;
        }
        for (Conclusion.Diagnosis diagnosis : diagnoses(firing)) {
            strongest(diagnosis).ifPresent(before -> collect(before, way, open));
        }
        way.add(firing);
    }

    private Optional<Firing> strongest(Conclusion.Diagnosis diagnosis) {
        Derivation derivation = advice.derivation();
        List<Firing> lines =
                derivation.concluded().contains(diagnosis) ? lines(derivation.belief(diagnosis)) : List.of();
        return (lines.isEmpty() ? derivation.supports(diagnosis) : lines)
                .stream().findFirst();
    }

    private boolean advantage(Conclusion.Diagnosis diagnosis) {
        return advice.rules().diagnoses().has(diagnosis.id())
                && ViewWriter.isAdvantage(advice.rules().diagnoses().get(diagnosis.id()));
    }

    private static List<Conclusion.Diagnosis> diagnoses(Firing firing) {
        List<Conclusion.Diagnosis> found = new ArrayList<>();
        for (Premise premise : firing.premises()) {
            for (Fact fact : premise.saw()) {
                if (fact instanceof Conclusion.Diagnosis diagnosis) {
                    found.add(diagnosis);
                }
            }
        }
        return found;
    }
}
