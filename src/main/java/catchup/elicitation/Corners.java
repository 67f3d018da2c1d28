package catchup.elicitation;

import catchup.fact.Measure;
import catchup.rulebase.RuleBase;
import catchup.verification.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The completions that are most likely to bring measures to their best and worst ranks: every fact on its own, all
 * facts alike, for each measure what it rests on one way and everything else another, and some at random.
 */
final class Corners {

    /** What a measure rests on, and everything else; empty stays open. */
    private record Corner(Optional<Standing> own, Optional<Standing> others) {}

    private static final List<Corner> CORNERS = List.of(
            new Corner(Optional.of(Standing.CRITICAL), Optional.empty()),
            new Corner(Optional.of(Standing.MODERATE), Optional.empty()),
            new Corner(Optional.of(Standing.CRITICAL), Optional.of(Standing.LEVEL)),
            new Corner(Optional.of(Standing.LEVEL), Optional.empty()),
            new Corner(Optional.empty(), Optional.of(Standing.CRITICAL)),
            new Corner(Optional.of(Standing.LEVEL), Optional.of(Standing.CRITICAL)));

    private static final int RANDOM = 60;
    private static final long SEED = 20_010_315;

    private final RuleBase rules;
    private final List<OpenFact> open;

    Corners(RuleBase rules, List<OpenFact> open) {
        this.rules = rules;
        this.open = open;
    }

    /** All of them, each once, in an order that is always the same. */
    List<Completion> all() {
        Set<Completion> all = new LinkedHashSet<>();
        all.add(Completion.none(open.size()));
        singles(all);
        Standing.KNOWN.forEach(standing -> all.add(filled(fact -> true, Optional.of(standing), Optional.empty())));
        Grounds grounds = new Grounds(rules);
        for (Measure measure : rules.measures().all()) {
            Set<String> own = grounds.of(measure);
            CORNERS.forEach(corner ->
                    all.add(filled(fact -> own.contains(fact.indicator().id()), corner.own(), corner.others())));
        }
        random(all);
        return new ArrayList<>(all);
    }

    private void singles(Set<Completion> all) {
        for (int fact = 0; fact < open.size(); fact++) {
            for (int choice = 1; choice <= open.get(fact).readings().size(); choice++) {
                all.add(Completion.none(open.size()).with(fact, choice));
            }
        }
    }

    private void random(Set<Completion> all) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < RANDOM; i++) {
            Completion completion = Completion.none(open.size());
            for (int fact = 0; fact < open.size(); fact++) {
                completion = completion.with(
                        fact, random.nextInt(open.get(fact).readings().size() + 1));
            }
            all.add(completion);
        }
    }

    /** Some facts with one standing and all others with another, each as near to it as it can be; empty stays open. */
    private Completion filled(Predicate<OpenFact> some, Optional<Standing> one, Optional<Standing> other) {
        Completion completion = Completion.none(open.size());
        for (int fact = 0; fact < open.size(); fact++) {
            OpenFact each = open.get(fact);
            Optional<Standing> wanted = some.test(each) ? one : other;
            completion = completion.with(
                    fact, wanted.map(standing -> nearest(each, standing)).orElse(0));
        }
        return completion;
    }

    private static int nearest(OpenFact fact, Standing wanted) {
        List<Standing> possible = List.copyOf(fact.readings().keySet());
        int nearest = 0;
        for (int choice = 1; choice <= possible.size(); choice++) {
            boolean nearer = nearest == 0
                    || possible.get(choice - 1).distanceTo(wanted)
                            < possible.get(nearest - 1).distanceTo(wanted);
            nearest = nearer ? choice : nearest;
        }
        return nearest;
    }
}
