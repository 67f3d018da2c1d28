package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.ranking.Ranked;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How near the first measures of a case are to changing.
 *
 * @param ranking as it is
 * @param tips of figures, weights and thresholds, each kind by closeness
 * @param looked at every lever that was moved, in the order of the catalogue: those without a tip change nothing within the
 *     plausible range
 */
public record Tipping(Case subject, RuleBase rules, Top top, List<Ranked> ranking, List<Tip> tips, List<Lever> looked) {

    private static final Comparator<Tip> NEAREST_FIRST = Comparator.comparingDouble(Tip::closeness);

    /** Moves every known figure, every weight and every threshold of what is known, each alone, to either side. */
    public static Tipping of(Case subject, Top top, Rankings rankings) {
        return new Search(subject, top, rankings).tipping();
    }

    /** The tips of one kind of lever, nearest first. */
    public List<Tip> of(Class<? extends Lever> kind) {
        return tips.stream().filter(tip -> kind.isInstance(tip.lever())).toList();
    }

    /** The levers of a kind that change nothing, however far they are moved. */
    public List<Lever> firm(Class<? extends Lever> kind) {
        return looked.stream()
                .filter(kind::isInstance)
                .filter(lever -> tips.stream().noneMatch(tip -> tip.lever().equals(lever)))
                .toList();
    }

    /** One search over all levers, in which all cores take part. */
    private static final class Search {

        private final Case subject;
        private final Top top;
        private final Rankings rankings;
        private final RuleBase rules;
        private final Footing.Ground ground;
        private final List<Ranked> present;

        Search(Case subject, Top top, Rankings rankings) {
            this.subject = subject;
            this.top = top;
            this.rankings = rankings;
            this.rules = rankings.rules();
            this.ground = new Footing.Ground(rules, subject);
            this.present = rankings.of(subject);
        }

        /** The levers of one indicator share what is ranked; indicators are independent of each other. */
        Tipping tipping() {
            List<List<Lever>> groups = groups();
            List<Tip> tips = groups.parallelStream().flatMap(this::tips).toList();
            List<Tip> sorted = Stream.of(Lever.OfFigure.class, Lever.OfWeight.class, Lever.OfThreshold.class)
                    .flatMap(kind -> tips.stream()
                            .filter(tip -> kind.isInstance(tip.lever()))
                            .sorted(NEAREST_FIRST))
                    .toList();
            List<Lever> levers = groups.stream().flatMap(List::stream).toList();
            return new Tipping(subject, rules, top, present, sorted, levers);
        }

        private List<List<Lever>> groups() {
            List<List<Lever>> groups = new ArrayList<>();
            rules.indicators().all().stream().map(this::levers).forEach(groups::add);
            for (Criterion criterion : Criterion.values()) {
                groups.add(List.of(new Lever.OfWeight(criterion)));
            }
            return List.copyOf(groups);
        }

        /** The figures of an indicator that are known and, if both are, its thresholds. */
        private List<Lever> levers(Indicator indicator) {
            List<Lever> levers = new ArrayList<>();
            for (Side side : Side.values()) {
                subject.observation(indicator.id(), side)
                        .ifPresent(known -> levers.add(new Lever.OfFigure(indicator, side)));
            }
            if (levers.size() == Side.values().length) {
                new TreeMap<>(indicator.thresholds().from())
                        .keySet()
                        .forEach(severity -> levers.add(new Lever.OfThreshold(indicator, severity)));
            }
            return levers;
        }

        private Stream<Tip> tips(List<Lever> levers) {
            Known known = new Known();
            return levers.stream().flatMap(lever -> Stream.of(true, false)
                    .flatMap(upwards -> walk(lever, upwards))
                    .flatMap(walk -> tip(lever, walk, known)));
        }

        private Stream<Walk> walk(Lever lever, boolean upwards) {
            if (lever instanceof Lever.OfFigure figure) {
                return FigureWalk.of(rankings, ground, subject, figure, upwards).stream()
                        .map(walk -> walk);
            } else if (lever instanceof Lever.OfThreshold threshold) {
                return ThresholdWalk.of(rankings, ground, subject, threshold, upwards).stream()
                        .map(walk -> walk);
            }
            Criterion criterion = ((Lever.OfWeight) lever).criterion();
            return Stream.of(new WeightWalk(present, rules.ranking().weights(), criterion, upwards));
        }

        private Stream<Tip> tip(Lever lever, Walk walk, Known known) {
            OptionalInt step = FirstChange.of(walk, top, present, known);
            return step.isEmpty() ? Stream.empty() : Stream.of(tip(lever, walk, step.getAsInt()));
        }

        private Tip tip(Lever lever, Walk walk, int step) {
            Shift shift = new Shift(top.of(present), top.of(walk.ranking(step)));
            return new Tip(lever, walk.value(0), walk.value(step), closeness(lever, walk, step), shift);
        }

        private static double closeness(Lever lever, Walk walk, int step) {
            if (lever instanceof Lever.OfFigure figure && walk instanceof FigureWalk of) {
                return SeveritySteps.between(figure.indicator(), of.distance(0), of.distance(step));
            } else if (lever instanceof Lever.OfThreshold threshold) {
                return SeveritySteps.between(threshold.indicator(), walk.value(0), walk.value(step));
            }
            return Math.abs(walk.value(step) - walk.value(0));
        }
    }
}
