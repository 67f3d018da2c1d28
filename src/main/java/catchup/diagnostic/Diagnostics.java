package catchup.diagnostic;

import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Collects what is wrong while files are read. Not thread-safe. */
public final class Diagnostics {

    /** A file with more wrong in it than this is no slip of the pen, and suggestions for all of it would take long. */
    private static final int MOST_SUGGESTIONS = 500;

    /** Comparing words takes as long as one of them is times as long as the other; more than this is not spent on it. */
    private static final long MOST_COMPARED = 300_000_000;

    /** More than this is counted but not kept: nobody reads on, and a hostile file could fill the memory. */
    private static final int MOST = 10_000;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private int dropped;
    private long compared;

    public void add(Problem problem, Location at, Object... arguments) {
        put(new Diagnostic(problem, at, List.of(arguments), List.of(), List.of()));
    }

    /** Takes over something that was found elsewhere. */
    public void add(Diagnostic diagnostic) {
        put(diagnostic);
    }

    /**
     * Reports a word that is none of {@code known}, with the nearest of them as suggestions.
     *
     * @param more what the wording needs besides the word
     * @return the suggestions, nearest first
     */
    public List<String> unknown(Problem problem, Location at, String met, Collection<String> known, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(met));
        arguments.addAll(List.of(more));
        Diagnostic diagnostic = new Diagnostic(problem, at, arguments, suggestions(met, () -> known), List.of());
        put(diagnostic);
        return diagnostic.suggestions();
    }

    /**
     * Reports a text that is no {@code known} one.
     *
     * @param more what the wording needs besides the text
     * @param sure what was meant if it can be told, asked before {@code known}; only asked if suggestions are still made
     */
    public void unknown(
            Problem problem,
            Location at,
            String met,
            Object more,
            Supplier<List<String>> sure,
            Supplier<Collection<String>> known) {
        List<String> meant = found.size() < MOST_SUGGESTIONS && Nearest.isComparable(met) ? sure.get() : List.of();
        List<String> suggestions = meant.isEmpty() ? suggestions(met, known) : meant;
        put(new Diagnostic(problem, at, List.of(met, more), suggestions, List.of()));
    }

    /** The known words that are most like one that was met, nearest first. */
    public List<String> like(String met, Collection<String> known) {
        return suggestions(met, () -> known);
    }

    /** Reports a text with what was probably meant by it. */
    public void meant(Problem problem, Location at, String met, List<String> suggestions) {
        put(new Diagnostic(problem, at, List.of(met), suggestions, List.of()));
    }

    /** Reports something that clashes with what stands at {@code other}. */
    public void conflict(Problem problem, Location at, Location other, Object... arguments) {
        conflict(problem, at, List.of(other), arguments);
    }

    /** Reports something that clashes with what stands at all of {@code others}. */
    public void conflict(Problem problem, Location at, List<Location> others, Object... arguments) {
        put(new Diagnostic(problem, at, List.of(arguments), List.of(), others));
    }

    /**
     * Reports the first entry that is one too many; gives all of them back, for one that is left out would be missed
     * wherever something refers to it.
     *
     * @param what the entries, as a plural
     */
    public <T> List<T> atMost(int most, List<T> entries, Function<T, Location> at, Text what) {
        if (entries.size() > most) {
            add(Problem.TOO_MANY, at.apply(entries.get(most)), most, what);
        }
        return entries;
    }

    /** Keeps the text of a file, so that reports can quote the lines they speak of. */
    public void keep(String file, String text) {
        texts.put(file, text);
        lines.remove(file);
    }

    /** The names of the files whose texts were kept, in order. */
    public SortedSet<String> files() {
        return new TreeSet<>(texts.keySet());
    }

    /** The texts that were kept, by file. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** The line of a place as its author wrote it; empty for a file as a whole, or one whose text was never read. */
    public Optional<String> lineAt(Location at) {
        List<String> all = lines.computeIfAbsent(
                at.file(), file -> texts.getOrDefault(file, "").lines().toList());
        return at.line() < 1 || at.line() > all.size() ? Optional.empty() : Optional.of(all.get(at.line() - 1));
    }

    /** Takes over what was found elsewhere. */
    public void addAll(Diagnostics others) {
        others.found.forEach(this::put);
        dropped += others.dropped;
        others.texts.forEach(this::keep);
    }

    /** Takes over what was found in a text that is one line of a larger file. */
    public void addAllOnLine(Diagnostics others, int line) {
        others.all().forEach(problem -> add(problem.onLine(line)));
    }

    /** The same without what only follows from another problem. */
    public Diagnostics without(Followers followers) {
        return only(diagnostic -> !followers.include(diagnostic));
    }

    /** The same where files are called otherwise, such as by the names that their author knows. */
    public Diagnostics called(UnaryOperator<String> name) {
        Diagnostics renamed = new Diagnostics();
        for (Diagnostic each : found) {
            renamed.put(new Diagnostic(
                    each.problem(),
                    each.at().in(name.apply(each.at().file())),
                    each.arguments(),
                    each.suggestions(),
                    each.others().stream()
                            .map(at -> at.in(name.apply(at.file())))
                            .toList()));
        }
        renamed.dropped += dropped;
        texts.forEach((file, text) -> renamed.texts.put(name.apply(file), text));
        return renamed;
    }

    /** Those alone that meet a test, with the texts of all files; what was counted but not kept still counts. */
    public Diagnostics only(Predicate<Diagnostic> kind) {
        Diagnostics left = new Diagnostics();
        found.stream().filter(kind).forEach(left::put);
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

    /** Whether nothing more is kept: then no reader need go on. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    /** How much was found, kept or not. */
    public int size() {
        return found.size() + dropped;
    }

    private List<String> suggestions(String met, Supplier<Collection<String>> known) {
        if (found.size() >= MOST_SUGGESTIONS || compared > MOST_COMPARED || !Nearest.isComparable(met)) {
            return List.of();
        }
        Collection<String> words = known.get();
        compared += met.length() * words.stream().mapToLong(String::length).sum();
        return Nearest.to(met, words);
    }

    private void put(Diagnostic diagnostic) {
        if (found.size() < MOST) {
            found.add(diagnostic);
        } else if (!found.contains(diagnostic)) {
            dropped++;
        }
    }
}
