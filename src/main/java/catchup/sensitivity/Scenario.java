package catchup.sensitivity;

import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.inference.Findings;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is supposed of a case.
 *
 * @param name what it is called; the same empty text in both languages if it has no name
 * @param assignments one after the other; of two about the same thing the later counts
 */
public record Scenario(Text name, List<Assignment> assignments) {

    public Scenario {
        assignments = lastOfEach(assignments);
    }

    public static Scenario of(List<Assignment> assignments) {
        return new Scenario(Text.same(""), assignments);
    }

    /** That the region is as good as its benchmark in every indicator of a dimension in which it is known to be behind. */
    public static List<Assignment> asBenchmark(String dimension, Case subject, RuleBase rules) {
        List<Assignment> level = new ArrayList<>();
        for (Finding finding : new Findings(rules).of(subject)) {
            if (finding instanceof Finding.Gap gap
                    && gap.distance() > 0
                    && gap.indicator().dimension().equals(dimension)) {
                Observation same = gap.region().withValue(gap.benchmark().value());
                level.add(new Assignment.OfFigure(gap.indicator(), Side.REGION, Optional.of(same)));
            }
        }
        return List.copyOf(level);
    }

    /**
     * The case as supposed. Where the case says nothing at all of an indicator, the catalogue's first-tier value stands in for
     * the benchmark's, as it does when a case file gives none.
     */
    public Case in(Case subject) {
        Case supposed = subject;
        for (Assignment assignment : assignments) {
            supposed = assignment.in(supposed);
        }
        for (Assignment assignment : assignments) {
            supposed = withFirstTier(assignment, subject, supposed);
        }
        return supposed;
    }

    private static Case withFirstTier(Assignment assignment, Case subject, Case supposed) {
        if (!(assignment instanceof Assignment.OfFigure figure)
                || figure.side() == Side.BENCHMARK
                || figure.observation().isEmpty()
                || subject.readings().containsKey(figure.indicator().id())
                || supposed.observation(figure.indicator().id(), Side.BENCHMARK).isPresent()) {
            return supposed;
        }
        Indicator indicator = figure.indicator();
        Case now = supposed;
        return indicator.firstTier().stream()
                .mapToObj(value -> now.with(indicator.id(), Side.BENCHMARK, Optional.of(firstTier(indicator, value))))
                .findFirst()
                .orElse(now);
    }

    private static Observation firstTier(Indicator indicator, double value) {
        return new Observation(
                value,
                Optional.empty(),
                Quality.CATALOGUE,
                indicator.source(),
                Optional.empty(),
                Optional.empty(),
                indicator.at());
    }

    private static List<Assignment> lastOfEach(List<Assignment> all) {
        List<Assignment> kept = new ArrayList<>();
        for (Assignment assignment : all) {
            kept.removeIf(earlier -> isOfSame(earlier, assignment));
            kept.add(assignment);
        }
        return List.copyOf(kept);
    }

    private static boolean isOfSame(Assignment one, Assignment other) {
        if (one instanceof Assignment.OfFigure first && other instanceof Assignment.OfFigure second) {
            return first.indicator().id().equals(second.indicator().id()) && first.side() == second.side();
        }
        return one instanceof Assignment.OfKind first
                && other instanceof Assignment.OfKind second
                && first.setting().id().equals(second.setting().id());
    }
}
