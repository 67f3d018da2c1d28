package catchup.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong while files are read. Not thread-safe. */
public final class Diagnostics {

    /** A file with more wrong in it than this is no slip of the pen, and suggestions for all of it would take long. */
    private static final int MOST_SUGGESTIONS = 500;

    /** More than this is counted but not kept: nobody reads on, and a hostile file could fill the memory. */
    private static final int MOST = 10_000;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private int dropped;

    public void add(Problem problem, Location at, Object... arguments) {
        put(new Diagnostic(problem, at, List.of(arguments), List.of(), List.of()));
    }

    /**
     * Reports a word that is none of {@code known}, with the nearest of them as suggestions.
     *
     * @param more what the wording needs besides the word
     */
    public void unknown(Problem problem, Location at, String met, Collection<String> known, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(met));
        arguments.addAll(List.of(more));
        put(new Diagnostic(problem, at, arguments, suggestions(met, () -> known), List.of()));
    }

    /** The same where it costs time to say what is known: it is asked only if suggestions are still made. */
    public void unknown(Problem problem, Location at, String met, Supplier<Collection<String>> known) {
        put(new Diagnostic(problem, at, List.of(met), suggestions(met, known), List.of()));
    }

    /** Reports something that clashes with what stands at {@code other}. */
    public void conflict(Problem problem, Location at, Location other, Object... arguments) {
        conflict(problem, at, List.of(other), arguments);
    }

    /** Reports something that clashes with what stands at all of {@code others}. */
    public void conflict(Problem problem, Location at, List<Location> others, Object... arguments) {
        put(new Diagnostic(problem, at, List.of(arguments), List.of(), others));
    }

    /** Keeps the text of a file, so that reports can quote the lines they speak of. */
    public void keep(String file, String text) {
        texts.put(file, text);
    }

    /** The texts that were kept, by file. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** The line of a place as its author wrote it; empty for a file as a whole, or one whose text was never read. */
    public Optional<String> lineAt(Location at) {
        String text = texts.get(at.file());
        return at.line() == 0 || text == null
                ? Optional.empty()
                : text.lines().skip(at.line() - 1L).findFirst();
    }

    /** Takes over what was found elsewhere. */
    public void addAll(Diagnostics others) {
        others.found.forEach(this::put);
        dropped += others.dropped;
        texts.putAll(others.texts);
    }

    /** The same without problems of these kinds, where they only follow from another. */
    public Diagnostics without(Set<Problem> followers) {
        Diagnostics left = new Diagnostics();
        found.stream()
                .filter(diagnostic -> !followers.contains(diagnostic.problem()))
                .forEach(left::put);
        left.dropped += dropped;
        left.texts.putAll(texts);
        return left;
    }

    /** What was found, by place: all of it, unless it is more than anybody reads. */
    public List<Diagnostic> all() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(null);
        return List.copyOf(sorted);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How much was found, kept or not. */
    public int size() {
        return found.size() + dropped;
    }

    private List<String> suggestions(String met, Supplier<Collection<String>> known) {
        boolean made = found.size() < MOST_SUGGESTIONS && Nearest.isComparable(met);
        return made ? Nearest.to(met, known.get()) : List.of();
    }

    private void put(Diagnostic diagnostic) {
        if (found.size() < MOST) {
            found.add(diagnostic);
        } else if (!found.contains(diagnostic)) {
            dropped++;
        }
    }
}
