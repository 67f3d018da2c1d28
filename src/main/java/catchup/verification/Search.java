package catchup.verification;

import catchup.fact.Indicator;
import catchup.inference.DirectReasoner;
import catchup.inference.Outcome;
import catchup.inference.RuleTrial;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches facts that meet demands. What must be concluded is unfolded through the rules that conclude it, one alternative
 * after the other; then all rules are fired on the facts found, and where something that must not be so is concluded, or a
 * count is missed, the search branches on every way to mend it. No branch loses facts that would do, so that a search which
 * comes to its end without any proves that there are none.
 */
final class Search {

    /** Steps after which a search is given up. */
    private static final int MOST_STEPS = 2_000;

    /** Sketches kept for later; each is a branch not yet taken. */
    private static final int MOST_OPEN = 50_000;

    private final RuleBase rules;
    private final boolean supposing;
    private final Ways ways;
    private final DirectReasoner reasoner;
    private final RuleTrial trial;
    private final Deque<Sketch> open = new ArrayDeque<>();
    private boolean complete = true;

    /** @param supposing whether diagnoses and measures are taken as given, not concluded */
    Search(RuleBase rules, boolean supposing, Ways ways, DirectReasoner reasoner) {
        this.rules = rules;
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
            open.push(branches.get(i));
        }
    }

    /** The sketch with each way to what must be concluded. */
    private List<Sketch> unfolded(Sketch sketch, Pattern wanted) {
        if (wanted instanceof Pattern.OfLag || supposing && !(wanted instanceof Pattern.OfCoverage)) {
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
        Optional<Given> facts = sketch.facts(supposing);
        if (facts.isEmpty()) {
            complete = false;
            return Optional.empty();
        }
        Outcome outcome = reasoner.outcome(trial.findings(facts.get()), trial.conclusions(facts.get()));
        for (Map.Entry<Pattern, Boolean> entry : sketch.others().entrySet()) {
            boolean matches = outcome.matching(entry.getKey()) > 0;
            if (matches != entry.getValue()) {
                mend(sketch, entry.getKey(), matches, outcome);
                return Optional.empty();
            }
        }
        for (Demand demand : sketch.counted()) {
            int matching = outcome.matching(demand.pattern());
            if (!demand.isMetBy(matching)) {
                push(recounted(sketch, demand, matching, outcome));
                return Optional.empty();
            }
        }
        return Optional.of(new Answer.Found(facts.get(), outcome));
    }

    private void mend(Sketch sketch, Pattern single, boolean matches, Outcome outcome) {
        if (single instanceof Pattern.OfLag lag) {
            push(levelled(sketch, lag, !matches));
        } else if (matches) {
            push(prevented(sketch, single, outcome));
        } else {
            complete = false;
        }
    }

    /** The sketch with each way to keep a rule from firing that concludes what must not be so. */
    private List<Sketch> prevented(Sketch sketch, Pattern single, Outcome outcome) {
        List<Sketch> branches = new ArrayList<>();
        outcome.fired().stream()
                .filter(ways.all(single)::contains)
                .findFirst()
                .ifPresentOrElse(
                        rule -> demands(rule).forEach(demand -> branch(sketch, List.of(demand.negated()), branches)),
                        () -> complete = false);
        return branches;
    }

    /** The sketch with one more thing that is counted, and the sketch without it. */
    private List<Sketch> recounted(Sketch sketch, Demand demand, int matching, Outcome outcome) {
        boolean more = matching < demand.least();
        List<Pattern> open = new ArrayList<>();
        int settled = 0;
        for (Pattern single : sketch.scope().of(demand.pattern())) {
            Optional<Boolean> matches = sketch.settled(single);
            settled += matches.orElse(false) ? 1 : 0;
            if (matches.isEmpty()) {
                open.add(single);
            }
        }
        if (more ? settled + open.size() < demand.least() : settled > demand.most()) {
            return List.of();
        }
        Optional<Pattern> next = open.stream()
                .filter(single -> outcome.matching(single) > 0 != more)
                .min(Comparator.comparingInt(single -> Ways.isConcluded(single) ? ways.effort(single) : 0))
                .or(() -> open.stream().findFirst());
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
                    branch.narrow(next.get().id(), java.util.EnumSet.of(standing));
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

    static List<Demand> demands(Rule rule) {
        return rule.conditions().stream().map(Demand::of).toList();
    }
}
