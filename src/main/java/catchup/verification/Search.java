package catchup.verification;

import catchup.inference.DirectReasoner;
import catchup.inference.Outcome;
import catchup.inference.RuleTrial;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches facts that meet demands. What must be concluded is unfolded through the rules that conclude it, one alternative
 * after the other; then all rules are fired on the facts found, and where something that must not be so is concluded, or a
 * count is missed, the search branches on every way to mend it. No branch loses facts that would do, so that a search which
 * comes to its end without any proves that there are none.
 */
final class Search {

    /** Steps after which a search is given up. */
    private static final int MOST_STEPS = 500;

    /** Sketches kept for later; each is a branch not yet taken. */
    private static final int MOST_OPEN = 20_000;

    private final boolean supposing;
    private final Ways ways;
    private final DirectReasoner reasoner;
    private final RuleTrial trial;
    private final Deque<Sketch> open = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean complete = true;

    /** @param supposing whether diagnoses and measures are taken as given, not concluded */
    Search(boolean supposing, Ways ways, DirectReasoner reasoner) {
        this.supposing = supposing;
        this.ways = ways;
        this.reasoner = reasoner;
        this.trial = new RuleTrial(reasoner);
    }

    /** Facts that fit a sketch; empty sketches stand for demands that contradict each other. */
    Answer answer(Optional<Sketch> start) {
        start.ifPresent(open::push);
        for (int steps = 0; !open.isEmpty(); steps++) {
            if (steps >= MOST_STEPS || open.size() > MOST_OPEN) {
                return new Answer.Undecided();
            }
            Sketch sketch = open.pop();
            Optional<Pattern> wanted = sketch.nextWanted();
            if (wanted.isPresent()) {
                push(unfolded(sketch, wanted.get()));
            } else {
                Optional<Answer.Found> found = tried(sketch);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return complete ? new Answer.Impossible() : new Answer.Undecided();
    }

    private void push(List<Sketch> branches) {
        for (int i = branches.size() - 1; i >= 0; i--) {
            if (seen.add(branches.get(i).settled())) {
                open.push(branches.get(i));
            }
        }
    }

    /** The sketch with each way to what must be concluded. */
    private List<Sketch> unfolded(Sketch sketch, Pattern wanted) {
        if (wanted instanceof Pattern.OfLag || (supposing && !(wanted instanceof Pattern.OfCoverage))) {
            return List.of(sketch);
        }
        List<Sketch> branches = new ArrayList<>();
        if (supposing) {
            Pattern ofTheme = new Pattern.OfRecommendation(Optional.empty(), wanted.key());
            for (Pattern measure : sketch.scope().of(ofTheme)) {
                branch(sketch, List.of(Demand.some(measure)), branches);
            }
        } else {
            for (Rule rule : ways.to(wanted)) {
                branch(sketch, demands(rule), branches);
            }
        }
        return branches;
    }

    /** Facts of a sketch, if they do; or else the sketch is branched on what is wrong with them. */
    private Optional<Answer.Found> tried(Sketch sketch) {
        if (!sketch.isPossible()) {
            return Optional.empty();
        }
        Optional<Given> facts = sketch.facts(supposing);
        if (facts.isEmpty()) {
            complete = false;
            return Optional.empty();
        }
        Outcome outcome = reasoner.outcome(trial.findings(facts.get()), trial.conclusions(facts.get()));
        Optional<List<Sketch>> mended = mended(sketch, outcome);
        mended.ifPresent(this::push);
        boolean met = mended.isEmpty() && isMet(sketch, outcome);
        complete &= met || mended.isPresent();
        return met ? Optional.of(new Answer.Found(facts.get(), outcome)) : Optional.empty();
    }

    /**
     * The sketch with each way to mend what is wrong first: what is read off the facts before what is concluded, and of that
     * what is concluded first, so that whatever is mended is not wrong for another reason. Empty if nothing is found wrong.
     */
    private Optional<List<Sketch>> mended(Sketch sketch, Outcome outcome) {
        for (Map.Entry<Pattern, Boolean> entry : sketch.others().entrySet()) {
            if (entry.getKey() instanceof Pattern.OfLag lag && outcome.matching(lag) > 0 != entry.getValue()) {
                return Optional.of(levelled(sketch, lag, entry.getValue()));
            }
        }
        for (Demand demand : sketch.counted()) {
            int matching = matching(sketch, demand, outcome);
            if (!demand.isMetBy(matching)) {
                return Optional.of(recounted(sketch, demand, matching < demand.least(), outcome));
            }
        }
        return outcome.fired().stream()
                .filter(rule -> concludes(rule, sketch))
                .findFirst()
                .map(rule -> prevented(sketch, rule));
    }

    /** How many things match and may do so. */
    private static int matching(Sketch sketch, Demand demand, Outcome outcome) {
        return (int) sketch.scope().of(demand.pattern()).stream()
                .filter(single -> outcome.matching(single) > 0)
                .filter(single -> sketch.settled(single).orElse(true))
                .count();
    }

    private static boolean isMet(Sketch sketch, Outcome outcome) {
        return sketch.others().entrySet().stream()
                        .allMatch(entry -> outcome.matching(entry.getKey()) > 0 == entry.getValue())
                && sketch.counted().stream().allMatch(demand -> demand.isMetBy(outcome.matching(demand.pattern())));
    }

    /** Whether a rule concludes something that must not be so. */
    private static boolean concludes(Rule rule, Sketch sketch) {
        return rule.conclusions().stream()
                .flatMap(conclusion -> Ways.pattern(conclusion).stream())
                .anyMatch(single -> Boolean.FALSE.equals(sketch.others().get(single)));
    }

    /** The sketch with each way to keep a rule from firing. */
    private static List<Sketch> prevented(Sketch sketch, Rule rule) {
        List<Sketch> branches = new ArrayList<>();
        List<Demand> held = new ArrayList<>();
        for (Demand demand : plainFirst(demands(rule))) {
            List<Demand> branch = new ArrayList<>(held);
            branch.add(demand.negated());
            branch(sketch, branch, branches);
            if (isPlain(demand)) {
                held.add(demand);
            }
        }
        return branches;
    }

    /** Those that facts alone decide first: with them met in every further branch, no facts are tried twice. */
    private static List<Demand> plainFirst(List<Demand> demands) {
        return demands.stream()
                .sorted(Comparator.comparing(demand -> !isPlain(demand)))
                .toList();
    }

    private static boolean isPlain(Demand demand) {
        return demand.pattern().key().isPresent()
                && !Ways.isConcluded(demand.pattern())
                && !(demand.pattern() instanceof Pattern.OfLag);
    }

    /** The sketch with one more thing that is counted, and the sketch without it. */
    private List<Sketch> recounted(Sketch sketch, Demand demand, boolean more, Outcome outcome) {
        List<Pattern> open = sketch.scope().of(demand.pattern()).stream()
                .filter(single -> sketch.settled(single).isEmpty())
                .toList();
        Optional<Pattern> next = open.stream()
                .filter(single -> outcome.matching(single) > 0 != more)
                .min(Comparator.comparingInt(single -> Ways.isConcluded(single) ? ways.effort(single) : 0))
                .or(() -> open.stream().findFirst());
        complete &= next.isPresent();
        List<Sketch> branches = new ArrayList<>();
        next.ifPresent(single -> {
            branch(sketch, List.of(more ? Demand.some(single) : Demand.none(single)), branches);
            branch(sketch, List.of(more ? Demand.none(single) : Demand.some(single)), branches);
        });
        return branches;
    }

    /** The sketch with each standing of an indicator of a dimension that lags too little, or too much. */
    private List<Sketch> levelled(Sketch sketch, Pattern.OfLag lag, boolean more) {
        List<Indicator> indicators = sketch.scope().indicators(lag.key().orElseThrow());
        Bounds bounds = Bounds.of(indicators, sketch);
        if (more
                ? bounds.most() < lag.from().degree()
                : bounds.least() >= lag.from().degree()) {
            return List.of();
        }
        Optional<Indicator> next = indicators.stream()
                .filter(indicator -> sketch.standings(indicator.id()).size() > 1)
                .findFirst();
        if (next.isEmpty()) {
            complete = false;
            return List.of();
        }
        List<Sketch> branches = new ArrayList<>();
        Comparator<Standing> mildest =
                Comparator.comparingInt(standing -> standing == Standing.UNKNOWN ? -1 : standing.ordinal());
        sketch.standings(next.get().id()).stream()
                .sorted(more ? mildest.reversed() : mildest)
                .forEach(standing -> {
                    Sketch branch = sketch.copy();
                    branch.narrow(next.get().id(), EnumSet.of(standing));
                    branches.add(branch);
                });
        return branches;
    }

    private static void branch(Sketch sketch, List<Demand> demands, List<Sketch> branches) {
        Sketch branch = sketch.copy();
        if (demands.stream().allMatch(branch::add)) {
            branches.add(branch);
        }
    }

    /** What the conditions of a rule demand, in their order. */
    static List<Demand> demands(Rule rule) {
        return rule.conditions().stream().map(Demand::of).toList();
    }
}
