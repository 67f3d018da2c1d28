package catchup.verification;

import catchup.fact.Indicator;
import catchup.inference.Outcome;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with the facts of a sketch once all rules have fired on them, and all the ways in which the sketch can be
 * narrowed so that it is not. What is read off the facts is mended before what is concluded, and of that what is concluded
 * first, so that whatever is mended is not wrong for another reason.
 */
final class Mending {

    private final Sketch sketch;
    private final Outcome outcome;
    private final Ways ways;
    private boolean exhaustive = true;

    Mending(Sketch sketch, Outcome outcome, Ways ways) {
        this.sketch = sketch;
        this.outcome = outcome;
        this.ways = ways;
    }

    /** Whether the facts miss anything that is demanded. */
    boolean isNeeded() {
        return !sketch.others().entrySet().stream().allMatch(this::isSo)
                || !sketch.counted().stream().allMatch(demand -> demand.isMetBy(outcome.matching(demand.pattern())));
    }

    /** The sketch narrowed in each way that mends what is wrong first. */
    List<Sketch> branches() {
        for (Map.Entry<Pattern, Boolean> entry : sketch.others().entrySet()) {
            if (entry.getKey() instanceof Pattern.OfLag lag && !isSo(entry)) {
                return levelled(lag, entry.getValue());
            }
        }
        for (Demand demand : sketch.counted()) {
            int matching = matching(demand);
            if (!demand.isMetBy(matching)) {
                return recounted(demand, matching < demand.least());
            }
        }
        Optional<Rule> unwanted =
                outcome.fired().stream().filter(this::isUnwanted).findFirst();
        exhaustive &= unwanted.isPresent();
        return unwanted.map(this::prevented).orElse(List.of());
    }

    /** Whether no facts that would do are lost by the branches. */
    boolean isExhaustive() {
        return exhaustive;
    }

    private boolean isSo(Map.Entry<Pattern, Boolean> settled) {
        return outcome.matching(settled.getKey()) > 0 == settled.getValue();
    }

    /** How many things match and may do so. */
    private int matching(Demand demand) {
        return (int) sketch.scope().of(demand.pattern()).stream()
                .filter(single -> outcome.matching(single) > 0)
                .filter(single -> sketch.settled(single).orElse(true))
                .count();
    }

    /** Whether a rule concludes something that must not be so. */
    private boolean isUnwanted(Rule rule) {
        return rule.conclusions().stream()
                .flatMap(conclusion -> Ways.pattern(conclusion).stream())
                .anyMatch(single -> !sketch.others().getOrDefault(single, true));
    }

    /** Each way to keep a rule from firing; with those demands met that facts alone decide, no facts are tried twice. */
    private List<Sketch> prevented(Rule rule) {
        List<Sketch> branches = new ArrayList<>();
        List<Demand> held = new ArrayList<>();
        List<Demand> demands = new ArrayList<>(Search.demands(rule));
        demands.sort(Comparator.comparing(demand -> !isPlain(demand)));
        for (Demand demand : demands) {
            List<Demand> branch = new ArrayList<>(held);
            branch.add(demand.negated());
            Search.branch(sketch, branch, branches);
            if (isPlain(demand)) {
                held.add(demand);
            }
        }
        return branches;
    }

    private static boolean isPlain(Demand demand) {
        return demand.pattern().key().isPresent()
                && !Ways.isConcluded(demand.pattern())
                && !(demand.pattern() instanceof Pattern.OfLag);
    }

    /** With one more of the things that are counted, or one less, and the other way round. */
    private List<Sketch> recounted(Demand demand, boolean more) {
        List<Pattern> open = sketch.scope().of(demand.pattern()).stream()
                .filter(single -> sketch.settled(single).isEmpty())
                .toList();
        Optional<Pattern> next = open.stream()
                .filter(single -> (outcome.matching(single) > 0) != more)
                .min(Comparator.comparingInt(single -> Ways.isConcluded(single) ? ways.effort(single) : 0))
                .or(() -> open.stream().findFirst());
        exhaustive &= next.isPresent();
        List<Sketch> branches = new ArrayList<>();
        next.ifPresent(single -> {
            Search.branch(sketch, List.of(more ? Demand.some(single) : Demand.none(single)), branches);
            Search.branch(sketch, List.of(more ? Demand.none(single) : Demand.some(single)), branches);
        });
        return branches;
    }

    /** With each standing of an indicator of a dimension that lags too little, or too much. */
    private List<Sketch> levelled(Pattern.OfLag lag, boolean more) {
        List<Indicator> indicators = sketch.scope().indicators(lag.key().orElseThrow());
        Bounds bounds = Bounds.of(indicators, sketch.standings());
        double from = lag.from().degree();
        if (more ? bounds.most() < from : bounds.least() >= from) {
            return List.of();
        }
        Optional<String> next = indicators.stream()
                .map(Indicator::id)
                .filter(id -> sketch.standings().of(id).size() > 1)
                .findFirst();
        exhaustive &= next.isPresent();
        return next.map(id -> levelled(id, more)).orElse(List.of());
    }

    private List<Sketch> levelled(String indicator, boolean more) {
        Comparator<Standing> mildest = Comparator.comparingInt(Standing.KNOWN::indexOf);
        List<Sketch> branches = new ArrayList<>();
        sketch.standings().of(indicator).stream()
                .sorted(more ? mildest.reversed() : mildest)
                .forEach(standing -> {
                    Sketch branch = sketch.copy();
                    branch.standings().narrow(indicator, EnumSet.of(standing));
                    branches.add(branch);
                });
        return branches;
    }
}
