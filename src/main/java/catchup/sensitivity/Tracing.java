package catchup.sensitivity;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.comparison.Aspect;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.fact.Assignment;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.inference.Firing;
import catchup.inference.Premise;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows a change of advice back to its grounds: through the firings on both sides that support what it is about, to the rules
 * that fire on one side only and to what is supposed.
 */
final class Tracing {

    private final Comparison comparison;
    private final List<Assignment> supposed;
    private final Map<String, Turn> turned = new HashMap<>();

    Tracing(List<Supposed> supposed, Comparison comparison, List<Turn> turns) {
        this.comparison = comparison;
        this.supposed = supposed.stream()
                .filter(Supposed::isChange)
                .map(Supposed::after)
                .toList();
        turns.forEach(turn -> turned.put(turn.rule().name(), turn));
    }

    Ground ground(Change change) {
        Trace trace = new Trace();
        trace.from(change.aspect());
        String id = change.aspect().id();
        boolean rank = change.aspect().kind() == Kind.RANK;
        return new Ground(
                trace.turns(),
                trace.roots(),
                !rank || !moving(id).isEmpty(),
                rank ? noLongerBefore(id, comparison.before(), comparison.after()) : List.of(),
                rank ? noLongerBefore(id, comparison.after(), comparison.before()) : List.of());
    }

    /** The measures that stand before one in the first advice, but not in the second. */
    private List<Ground.Passing> noLongerBefore(String id, Advice first, Advice second) {
        int was = rank(id, first).orElse(0);
        int is = rank(id, second).orElse(0);
        return first.recommendations().stream()
                .filter(each -> each.rank() < was)
                .map(each -> each.measure().id())
                .filter(other -> rank(other, second).map(rank -> rank > is).orElse(true))
                .map(this::passing)
                .toList();
    }

    private Ground.Passing passing(String measure) {
        Trace trace = new Trace();
        if (comes(measure)) {
            trace.measure(measure);
        } else {
            moving(measure).forEach(trace::points);
        }
        return new Ground.Passing(measure, trace.turns(), trace.roots());
    }

    /** Whether a measure is recommended on one side only. */
    private boolean comes(String measure) {
        return rank(measure, comparison.before()).isPresent()
                != rank(measure, comparison.after()).isPresent();
    }

    /**
     * The points of a measure that change; if none do, those that would if more decimals were printed, for of two measures with
     * the same score that with the higher exact one comes first.
     */
    private List<Aspect> moving(String measure) {
        List<Aspect> printed = comparison.of(Kind.POINTS).stream()
                .map(Change::aspect)
                .filter(points -> points.id().equals(measure))
                .toList();
        if (!printed.isEmpty()) {
            return printed;
        }
        Map<Criterion, Double> before = values(measure, comparison.before());
        return values(measure, comparison.after()).entrySet().stream()
                .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                .map(now -> new Aspect(Kind.POINTS, measure, now.getKey().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Map<Criterion, Double> values(String measure, Advice advice) {
        Map<Criterion, Double> values = new EnumMap<>(Criterion.class);
        Comparison.recommendation(advice, measure).stream()
                .flatMap(each -> each.score().parts().stream())
                .forEach(part -> values.put(part.criterion(), part.value()));
        return values;
    }

    private static Optional<Integer> rank(String id, Advice advice) {
        return Comparison.recommendation(advice, id).map(Recommendation::rank);
    }

    /** One walk back. */
    private final class Trace {

        private final Set<Turn> turns = new LinkedHashSet<>();
        private final Set<Assignment> roots = new HashSet<>();
        private final Set<Conclusion> seen = new HashSet<>();

        void from(Aspect aspect) {
            switch (aspect.kind()) {
                case STAGE -> from(Conclusion.Stage.class);
                case MEASURE, CERTAINTY -> measure(aspect.id());
                case DIAGNOSIS, DIAGNOSIS_DEGREE, DIAGNOSIS_CERTAINTY -> follow(new Conclusion.Diagnosis(aspect.id()));
                case CAUTION -> caution(aspect);
                case AFTER -> follow(new Conclusion.Order(aspect.other(), aspect.id()));
                case REINFORCES -> links(Conclusion.Synergy.class, aspect);
                case CONFLICTS -> links(Conclusion.Conflict.class, aspect);
                case PHASE -> phase(aspect.id());
                case TARGET -> figure(aspect.other());
                case SEVERITY -> figure(aspect.id());
                case POINTS -> points(aspect);
                case RANK, SCORE -> moving(aspect.id()).forEach(this::points);
            }
        }

        List<Turn> turns() {
            return List.copyOf(turns);
        }

        List<Assignment> roots() {
            return supposed.stream().filter(roots::contains).toList();
        }

        private void points(Aspect aspect) {
            Measure measure = comparison.after().rules().measures().get(aspect.id());
            switch (aspect.other()) {
                case "need" -> measure(measure.id());
                case "reach" -> reach(measure);
                case "fit" -> {
                    measure.buildsOn().forEach(this::figure);
                    kinds(measure.suits());
                    kinds(measure.unsuited());
                }
                case "feasibility" ->
                    kinds(List.copyOf(
                            comparison.after().rules().ranking().budgetShift().keySet()));
                default -> {
                    from(Conclusion.Stage.class);
                    phase(measure.id());
                }
            }
        }

        private void reach(Measure measure) {
            measure.kpis().forEach(this::figure);
            all(Conclusion.Order.class)
                    .filter(order -> order.first().equals(measure.id()))
                    .forEach(order -> {
                        follow(order);
                        come(order.then());
                    });
            all(Conclusion.Synergy.class)
                    .filter(synergy ->
                            List.of(synergy.measure(), synergy.other()).contains(measure.id()))
                    .forEach(synergy -> {
                        follow(synergy);
                        come(synergy.measure());
                        come(synergy.other());
                    });
        }

        /** A measure that comes in or goes, and with it what others gain from it. */
        private void come(String measure) {
            if (comes(measure)) {
                measure(measure);
            }
        }

        private void phase(String measure) {
            all(Conclusion.Hold.class)
                    .filter(hold -> hold.measure().equals(measure))
                    .forEach(this::follow);
            all(Conclusion.Advance.class)
                    .filter(advance -> advance.measure().equals(measure))
                    .forEach(this::follow);
            all(Conclusion.Order.class)
                    .filter(order -> order.then().equals(measure) && !seen.contains(order))
                    .forEach(order -> {
                        follow(order);
                        come(order.first());
                        phase(order.first());
                    });
        }

        private void caution(Aspect aspect) {
            Optional<String> measure = Optional.of(aspect.other()).filter(other -> !other.isEmpty());
            follow(new Conclusion.Warning(aspect.id(), measure));
        }

        private void links(Class<? extends Conclusion> type, Aspect aspect) {
            List<String> ends = List.of(aspect.id(), aspect.other());
            all(type).filter(link -> ends.containsAll(ends(link))).forEach(this::follow);
        }

        private static List<String> ends(Conclusion link) {
            if (link instanceof Conclusion.Synergy synergy) {
                return List.of(synergy.measure(), synergy.other());
            }
            Conclusion.Conflict conflict = (Conclusion.Conflict) link;
            return List.of(conflict.measure(), conflict.other());
        }

        private void measure(String id) {
            follow(new Conclusion.Recommendation(
                    id, comparison.after().rules().measures().get(id).theme()));
        }

        private void from(Class<? extends Conclusion> type) {
            all(type).forEach(this::follow);
        }

        private <C extends Conclusion> Stream<C> all(Class<C> type) {
            return Stream.concat(
                            comparison.before().derivation().conclusions(type),
                            comparison.after().derivation().conclusions(type))
                    .distinct();
        }

        private void figure(String indicator) {
            supposed.stream()
                    .filter(each -> each instanceof Assignment.OfFigure figure
                            && figure.indicator().id().equals(indicator))
                    .forEach(roots::add);
        }

        private void kinds(List<String> tags) {
            supposed.stream()
                    .filter(each -> each instanceof Assignment.OfKind kind
                            && tags.contains(kind.setting().id()))
                    .forEach(roots::add);
        }

        /** Follows everything that supports a conclusion on either side: first the rules that turn, then what is behind. */
        private void follow(Conclusion conclusion) {
            if (!seen.add(conclusion)) {
                return;
            }
            List<Firing> firings =
                    new ArrayList<>(comparison.before().derivation().supports(conclusion));
            firings.addAll(comparison.after().derivation().supports(conclusion));
            List<Turn> turning = firings.stream()
                    .map(firing -> turned.get(firing.rule().name()))
                    .flatMap(turn -> Optional.ofNullable(turn).stream())
                    .toList();
            turns.addAll(turning);
            turning.forEach(this::behind);
            firings.stream()
                    .filter(firing -> !turned.containsKey(firing.rule().name()))
                    .forEach(firing -> firing.premises().forEach(this::behind));
        }

        /** What lies behind a rule that turns: that which its turning hangs on. */
        private void behind(Turn turn) {
            for (Turn.Flip flip : turn.flips()) {
                roots.addAll(flip.assignments());
                flip.rules().forEach(rule -> rule.conclusions().stream()
                        .filter(conclusion ->
                                flip.after().condition().pattern().type().isInstance(conclusion)
                                        && flip.after().condition().pattern().matches(conclusion))
                        .forEach(this::follow));
            }
        }

        private void behind(Premise premise) {
            if (premise.assumed()) {
                premise.condition().pattern().key().ifPresent(this::undecided);
            }
            for (Fact fact : premise.saw()) {
                if (fact instanceof Conclusion conclusion) {
                    follow(conclusion);
                } else if (fact instanceof Finding.Gap gap) {
                    figure(gap.indicator().id());
                } else if (fact instanceof Finding.Strength strength) {
                    figure(strength.indicator().id());
                } else if (fact instanceof Finding.Unknown unknown) {
                    figure(unknown.indicator().id());
                } else if (fact instanceof Finding.Lag lag) {
                    supposedIn(lag.dimension().id());
                }
            }
        }

        /** What could still bring a diagnosis about, and so decides how surely it can be taken as absent. */
        private void undecided(String diagnosis) {
            Conclusion absent = new Conclusion.Diagnosis(diagnosis);
            if (!seen.add(absent)) {
                return;
            }
            for (Rule rule : comparison.after().rules().rules()) {
                if (rule.conclusions().contains(absent)) {
                    rule.conditions().stream().map(Condition::pattern).forEach(this::undecided);
                }
            }
        }

        private void undecided(Pattern pattern) {
            if (pattern instanceof Pattern.OfDiagnosis) {
                pattern.key().ifPresent(this::undecided);
            } else if (pattern instanceof Pattern.OfLag) {
                pattern.key().ifPresent(this::supposedIn);
            } else if (pattern instanceof Pattern.OfProfile) {
                pattern.key().ifPresent(tag -> kinds(List.of(tag)));
            } else if (pattern.key().isPresent()) {
                pattern.key().ifPresent(this::figure);
            } else {
                dimension(pattern).ifPresentOrElse(this::supposedIn, this::anyFigure);
            }
        }

        /** The dimension in which a pattern counts; empty if it counts in all. */
        private static Optional<String> dimension(Pattern pattern) {
            return pattern instanceof Pattern.OfGap gap
                    ? gap.dimension()
                    : pattern instanceof Pattern.OfStrength strength ? strength.dimension() : Optional.empty();
        }

        private void anyFigure() {
            supposed.stream().filter(Assignment.OfFigure.class::isInstance).forEach(roots::add);
        }

        private void supposedIn(String dimension) {
            supposed.stream()
                    .filter(each -> each instanceof Assignment.OfFigure figure
                            && figure.indicator().dimension().equals(dimension))
                    .forEach(roots::add);
        }
    }
}
