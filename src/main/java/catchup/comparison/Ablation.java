package catchup.comparison;

import catchup.advice.Advice;
import catchup.comparison.Blame.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the edits to blame for the changes in one case by trying: each is taken back from the newer rules, and made alone in
 * the older ones. Every variation is tried at most once.
 */
final class Ablation {

    private final Blend blend;
    private final CasePair pair;
    private final List<Edit> candidates = new ArrayList<>();
    private final Set<Edit> all;
    private final Aspects before;
    private final Aspects after;
    private final Relevance takenBack;
    private final Relevance made;
    private final Trials trials;
    private final Map<Edit, Optional<Aspects>> without = new HashMap<>();
    private final Map<Edit, Optional<Aspects>> with = new HashMap<>();

    Ablation(Blend blend, CasePair pair, Comparison comparison, List<Edit> edits, Trials trials) {
        Advice old = comparison.before();
        Advice now = comparison.after();
        this.blend = blend;
        this.pair = pair;
        this.all = new LinkedHashSet<>(edits);
        this.before = Aspects.of(old);
        this.after = Aspects.of(now);
        this.takenBack = new Relevance(now, now.rules(), old.rules(), pair);
        this.made = new Relevance(old, old.rules(), now.rules(), pair);
        this.trials = trials;
        edits.stream()
                .filter(edit -> edit.matters() && (undoes(edit) || does(edit)))
                .forEach(candidates::add);
    }

    /** The edits to blame for a change. */
    Blame of(Change change) {
        if (candidates.size() < 2) {
            return new Blame(Ground.NEEDED, List.copyOf(candidates));
        }
        return blame(Ground.NEEDED, change, this::without, Ablation::isOld)
                .or(() -> blame(Ground.ENOUGH, change, this::with, Ablation::isNew))
                .or(() -> blame(Ground.PART, change, this::without, Ablation::isNearer))
                .orElseGet(() -> new Blame(areTried() ? Ground.TOGETHER : Ground.UNTRIED, List.copyOf(candidates)));
    }

    private interface Trial {
        /** What is said once an edit is tried; empty if no more may be tried. */
        Optional<Aspects> of(Edit edit);
    }

    /** The candidates of which a trial shows something; empty if it shows nothing of any, or one could not be tried. */
    private Optional<Blame> blame(
            Ground ground, Change change, Trial trial, BiPredicate<Change, OptionalDouble> shows) {
        List<Edit> found = new ArrayList<>();
        for (Edit edit : candidates) {
            Optional<Aspects> said = trial.of(edit);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            if (shows.test(change, said.get().get(change.aspect()))) {
                found.add(edit);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Blame(ground, List.copyOf(found)));
    }

    private boolean areTried() {
        return candidates.stream()
                .allMatch(edit -> without(edit).isPresent() && with(edit).isPresent());
    }

    private static boolean isOld(Change change, OptionalDouble said) {
        return said.equals(change.before());
    }

    private static boolean isNew(Change change, OptionalDouble said) {
        return said.equals(change.after());
    }

    private static boolean isNearer(Change change, OptionalDouble said) {
        if (change.aspect().kind().isPresence() || said.isEmpty()) {
            return false;
        }
        double old = change.before().orElse(0);
        return Math.abs(said.getAsDouble() - old) < Math.abs(change.after().orElse(0) - old);
    }

    private boolean undoes(Edit edit) {
        return takenBack.canChange(edit, edit.name(), edit.formerName());
    }

    private boolean does(Edit edit) {
        return made.canChange(edit, edit.formerName(), edit.name());
    }

    private Optional<Aspects> without(Edit edit) {
        Set<Edit> others = new HashSet<>(all);
        others.remove(edit);
        return undoes(edit) ? tried(edit, without, others) : Optional.of(after);
    }

    private Optional<Aspects> with(Edit edit) {
        return does(edit) ? tried(edit, with, Set.of(edit)) : Optional.of(before);
    }

    private Optional<Aspects> tried(Edit edit, Map<Edit, Optional<Aspects>> known, Set<Edit> applied) {
        Optional<Aspects> said = known.get(edit);
        if (said == null) {
            said = trials.take() ? Optional.of(Aspects.of(blend.advise(pair, applied))) : Optional.empty();
            known.put(edit, said);
        }
        return said;
    }
}
