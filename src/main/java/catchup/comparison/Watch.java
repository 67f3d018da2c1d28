package catchup.comparison;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks rules and cases whenever they are saved, advises again and says what has changed since they were last in order. What
 * is broken is left as it last was. Rules are tried as they are, without building an engine, which is quicker for few cases.
 */
public final class Watch {

    private final Path folder;
    private final String called;
    private final BiFunction<CaseFiles, Diagnostics, List<Case>> cases;
    private final LongSupplier clock;
    private @Nullable Edition edition;
    private List<Case> subjects = List.of();

    /**
     * @param folder of the rules; {@code called} is its name in places
     * @param cases reads the cases
     * @param clock nanoseconds from any start
     */
    public Watch(Path folder, String called, BiFunction<CaseFiles, Diagnostics, List<Case>> cases, LongSupplier clock) {
        this.folder = folder;
        this.called = called;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Shows a first round, and another one for each batch of files that is saved.
     *
     * @param batches waits for files to be saved; empty when the watch is over
     */
    public void run(Supplier<Optional<Set<Path>>> batches, Consumer<Round> show) {
        show.accept(round(Set.of()));
        for (Optional<Set<Path>> saved = batches.get(); saved.isPresent(); saved = batches.get()) {
            show.accept(round(saved.get()));
        }
    }

    /** Reads everything again. */
    private Round round(Set<Path> saved) {
        long start = clock.getAsLong();
        Diagnostics problems = new Diagnostics();
        Optional<Edition> now = rules(problems);
        if (now.isEmpty()) {
            return new Round(saved, problems, Optional.empty(), Optional.empty(), List.of(), clock.getAsLong() - start);
        }
        Edition after = now.get();
        Edition former = edition == null ? after : edition;
        Optional<Difference> byCases = readCases(former, after, problems);
        List<CasePair> pairs = pairs(former, after, problems);
        Optional<Difference> byRules =
                same(former, after) ? Optional.empty() : Optional.of(Difference.of(former, after, pairs));
        edition = after;
        subjects = pairs.stream().map(CasePair::after).toList();
        return new Round(
                saved,
                problems,
                byCases,
                byRules.filter(found -> !found.edits().isEmpty()),
                byRules.map(Watch::advice).orElseGet(() -> advice(after)),
                clock.getAsLong() - start);
    }

    /** The rules as they are, or as they last were in order; the same ones if nothing in them has changed. */
    private Optional<Edition> rules(Diagnostics problems) {
        Edition last = edition;
        Optional<Edition> read = Edition.read(folder, called, problems);
        boolean unchanged = last != null && read.map(now -> same(now, last)).orElse(true);
        return unchanged ? Optional.ofNullable(last) : read;
    }

    /** Reads the cases under the rules as they were; where one is broken, all stay as they were. */
    private Optional<Difference> readCases(Edition former, Edition after, Diagnostics problems) {
        Diagnostics found = new Diagnostics();
        List<Case> read = cases.apply(former.cases(after), found);
        problems.addAll(found);
        if (!found.isEmpty() || read.equals(subjects)) {
            return Optional.empty();
        }
        List<CasePair> pairs = CasePair.of(subjects, read);
        subjects = read;
        return pairs.isEmpty() ? Optional.empty() : Optional.of(Difference.of(former, former, pairs));
    }

    /** The cases under both rules; where the newer ones cannot read one, all as they were. */
    private List<CasePair> pairs(Edition former, Edition after, Diagnostics problems) {
        Diagnostics found = new Diagnostics();
        List<Case> read = same(former, after) ? subjects : cases.apply(after.cases(former), found);
        problems.addAll(found);
        return found.isEmpty()
                ? CasePair.of(subjects, read)
                : subjects.stream().map(CasePair::of).toList();
    }

    private static boolean same(Edition one, Edition other) {
        return one.rules().hash().equals(other.rules().hash());
    }

    private List<Advice> advice(Edition rules) {
        Adviser adviser = new Adviser(new DirectReasoner(rules.rules()));
        return subjects.stream().map(adviser::advise).toList();
    }

    private static List<Advice> advice(Difference difference) {
        return difference.cases().stream()
                .map(each -> each.comparison().after())
                .toList();
    }
}
