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
    private static final int MOST_STEPS = 2_000;

    /** Sketches kept for later; each is a branch not yet taken. */
    private static final int MOST_OPEN = 20_000;

    /** What it takes to make a branch, as many rules as are looked at in the same time. */
    private static final int BRANCH = 50;

    private final boolean supposing;
    private final Ways ways;
    private final DirectReasoner reasoner;
    private final RuleTrial trial;
    private final Patience patience;
    private final Deque<Sketch> open = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean complete = true;

    /**
     * @param supposing whether diagnoses and measures are taken as given, not concluded
     * @param patience of this search and others together
     */
    Search(boolean supposing, Ways ways, DirectReasoner reasoner, Patience patience) {
        this.supposing = supposing;
        this.ways = ways;
        this.reasoner = reasoner;
        this.trial = new RuleTrial(reasoner);
        this.patience = patience;
    }

    /** Facts that fit a sketch; empty sketches stand for demands that contradict each other. */
    Answer answer(Optional<Sketch> start) {
        patience.spend(BRANCH);
        start.ifPresent(open::push);
        for (int steps = 0; !open.isEmpty(); steps++) {
            if (steps >= MOST_STEPS || open.size() > MOST_OPEN || patience.isAtEnd()) {
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
        patience.spend((long) BRANCH * branches.size());
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
        patience.spend(reasoner.rules().rules().size()
                + reasoner.rules().indicators().all().size());
        Outcome outcome = reasoner.outcome(trial.findings(facts.get()), trial.conclusions(facts.get()));
        Mending mending = new Mending(sketch, outcome, ways);
        if (mending.isNeeded()) {
            push(mending.branches());
            complete &= mending.isExhaustive();
            return Optional.empty();
        }
        return Optional.of(new Answer.Found(facts.get(), outcome));
    }

    /** Adds a sketch with more demands, if that leaves any facts. */
    static void branch(Sketch sketch, List<Demand> demands, List<Sketch> branches) {
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
