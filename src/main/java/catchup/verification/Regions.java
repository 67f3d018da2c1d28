package catchup.verification;

import catchup.fact.Conclusion;
import catchup.fact.Setting;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of region for which a diagnosis leads to no measure, as every rule that takes it on asks for another kind. */
final class Regions {

    /**
     * A region for which a diagnosis leads to nothing.
     *
     * @param facts on which the diagnosis is made
     * @param rules those that take it on, elsewhere
     */
    record Left(Given facts, List<Rule> rules) {}

    /** Ways to keep rules from applying that are tried. */
    private static final int MOST_WAYS = 500;

    private final Chain chain;
    private final Following following;
    private final Patience patience;
    private final Map<Pattern, List<Rule>> taking = new HashMap<>();

    Regions(Chain chain, List<Rule> firing, Patience patience) {
        this.chain = chain;
        this.patience = patience;
        this.following = new Following(firing);
    }

    /** Facts on which a diagnosis is made in a region of a kind that no rule which takes it on is for. */
    Optional<Left> without(String diagnosis) {
        Pattern made = Scope.diagnosis(diagnosis);
        List<Rule> taking = taking(made);
        if (taking.isEmpty()) {
            return Optional.empty();
        }
        Sketch start = new Sketch(chain.rules().catalogues());
        start.add(Demand.some(made));
        return blocked(start, taking).stream()
                .flatMap(sketch -> region(sketch).stream())
                .findFirst()
                .map(facts -> new Left(facts, taking));
    }

    /** The rules through which a diagnosis can lead to a measure. */
    private List<Rule> taking(Pattern made) {
        List<Rule> known = taking.get(made);
        if (known == null) {
            known = searched(made);
            taking.put(made, known);
        }
        return known;
    }

    private List<Rule> searched(Pattern made) {
        return following.lookingAt(made).stream()
                .filter(rule -> recommends(rule) || !compound(rule).isEmpty())
                .toList();
    }

    /** Sketches of regions to which none of some rules applies, nor any that takes on what they conclude. */
    private List<Sketch> blocked(Sketch start, List<Rule> taking) {
        List<Sketch> blocked = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(start, taking)));
        for (int ways = 0; !open.isEmpty() && ways < MOST_WAYS && !patience.isAtEnd(); ways++) {
            Open next = open.pop();
            patience.spend(next.rules().size());
            if (next.rules().isEmpty()) {
                blocked.add(next.sketch());
            } else {
                branches(next).forEach(open::push);
            }
        }
        return blocked;
    }

    /** The ways to keep the first of the rules left from leading to a measure. */
    private List<Open> branches(Open open) {
        Rule rule = open.rules().get(0);
        List<Rule> rest = open.rules().subList(1, open.rules().size());
        List<Open> branches = new ArrayList<>();
        if (!recommends(rule)) {
            List<Rule> more = new ArrayList<>(rest);
            compound(rule).forEach(made -> more.addAll(taking(made)));
            branches.add(new Open(open.sketch(), more));
        }
        for (Demand demand : Search.demands(rule)) {
            Sketch sketch = open.sketch().copy();
            if (demand.pattern() instanceof Pattern.OfProfile && sketch.add(demand.negated())) {
                branches.add(new Open(sketch, rest));
            }
        }
        return branches;
    }

    /** Facts that fit a sketch, of a region that lies somewhere and lives on something. */
    private Optional<Given> region(Sketch sketch) {
        if (!(chain.witnesses().answer(sketch.copy()) instanceof Answer.Found)) {
            return Optional.empty();
        }
        return with(Setting.Kind.SECTOR, sketch).stream()
                .flatMap(sector -> with(Setting.Kind.SETTING, sector).stream())
                .map(chain.witnesses()::answer)
                .filter(Answer.Found.class::isInstance)
                .map(answer -> ((Answer.Found) answer).facts())
                .findFirst();
    }

    /** A sketch with each tag of a kind that it leaves open. */
    private List<Sketch> with(Setting.Kind kind, Sketch sketch) {
        List<Sketch> with = new ArrayList<>();
        for (Setting setting : chain.rules().settings().all()) {
            Sketch one = sketch.copy();
            if (setting.kind() == kind && one.set(new Pattern.OfProfile(setting.id()), true)) {
                with.add(one);
            }
        }
        return with;
    }

    /** Further diagnoses that a rule concludes and that some rule takes on. */
    private List<Pattern> compound(Rule rule) {
        return rule.conclusions().stream()
                .flatMap(conclusion -> Ways.pattern(conclusion).stream())
                .filter(Pattern.OfDiagnosis.class::isInstance)
                .filter(made -> !taking(made).isEmpty())
                .toList();
    }

    private static boolean recommends(Rule rule) {
        return rule.conclusions().stream().anyMatch(Conclusion.Recommendation.class::isInstance);
    }

    /** A sketch with the rules that may still apply to it. */
    private record Open(Sketch sketch, List<Rule> rules) {}
}
