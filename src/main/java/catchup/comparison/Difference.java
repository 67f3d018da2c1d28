package catchup.comparison;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.comparison.Aspect.Kind;
import catchup.inference.DirectReasoner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the edits between two versions of the rules change in the advice on a set of cases.
 *
 * @param edits all of them, those that change nothing as well
 * @param cases one for each case, changed or not
 * @param cut whether blame could not be tried out to the end
 */
public record Difference(Edition before, Edition after, List<Edit> edits, List<CaseDifference> cases, boolean cut) {

    /** So many variations are tried before blame is left open: a few seconds' work. */
    public static final int MOST_TRIALS = 500;

    public static Difference of(Edition before, Edition after, List<CasePair> cases) {
        return of(before, after, cases, () -> {});
    }

    /** @param check is called before each case and each trial; what it throws breaks the comparison off */
    public static Difference of(Edition before, Edition after, List<CasePair> cases, Runnable check) {
        return of(before, after, cases, new Trials(MOST_TRIALS, check));
    }

    /** @param most how many variations of the rules may be tried on a case, over all cases */
    static Difference of(Edition before, Edition after, List<CasePair> cases, int most) {
        return of(before, after, cases, new Trials(most, () -> {}));
    }

    private static Difference of(Edition before, Edition after, List<CasePair> cases, Trials trials) {
        Adviser old = new Adviser(new DirectReasoner(before.rules()));
        Adviser now = new Adviser(new DirectReasoner(after.rules()));
        List<Edit> edits = Edits.between(before, after);
        Blend blend = new Blend(before.rules(), after.rules(), edits);
        List<CaseDifference> differences = new ArrayList<>();
        for (CasePair pair : cases) {
            trials.check();
            Advice former = old.advise(pair.before());
            Comparison comparison = Comparison.of(former, now.advise(pair.after()));
            differences.add(
                    edits.isEmpty()
                            ? new CaseDifference(comparison, Map.of())
                            : difference(comparison, new Ablation(blend, pair, comparison, edits, trials)));
        }
        return new Difference(before, after, edits, List.copyOf(differences), trials.wasCut());
    }

    /** The cases in which anything changes. */
    public List<CaseDifference> changed() {
        return cases.stream().filter(each -> !each.comparison().isEmpty()).toList();
    }

    /** How many of the cases change in their first measures. */
    public long changedAtTop(int measures) {
        return cases.stream()
                .filter(each -> each.comparison().changesTop(measures))
                .count();
    }

    /** How many changes of a kind there are over all cases: said now and not before. */
    public long gained(Kind kind) {
        return changes(kind).stream().filter(Change::isGain).count();
    }

    /** The same the other way round. */
    public long lost(Kind kind) {
        return changes(kind).stream().filter(Change::isLoss).count();
    }

    /** The changes of a kind over all cases. */
    public List<Change> changes(Kind kind) {
        return cases.stream()
                .flatMap(each -> each.comparison().of(kind).stream())
                .toList();
    }

    private static CaseDifference difference(Comparison comparison, Ablation ablation) {
        Map<Change, Blame> blames = new LinkedHashMap<>();
        comparison.changes().forEach(change -> blames.put(change, ablation.of(change)));
        return new CaseDifference(comparison, blames);
    }
}
