package catchup.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands in a file and could not be read: whatever is reported only because of that follows from a problem that is
 * reported already. An indicator whose row is broken, for example, is “unknown” wherever it is spoken of. Not thread-safe.
 */
public final class Followers {

    private final Set<Problem> all = EnumSet.noneOf(Problem.class);
    private final Map<Problem, Set<String>> words = new EnumMap<>(Problem.class);
    private final Map<Problem, List<Predicate<String>>> tests = new EnumMap<>(Problem.class);

    /** Every problem of a kind follows, such as each unknown measure where no measure can be read. */
    public void addAll(Problem problem) {
        all.add(problem);
    }

    /** Whether every problem of some kind follows, so that nobody can say what is missing. */
    public boolean isOfWholeFiles() {
        return !all.isEmpty();
    }

    /** Problems of a kind about one of these words follow; empty ones are no words. */
    public void add(Problem problem, Collection<String> lost) {
        Set<String> known = words.computeIfAbsent(problem, kind -> new HashSet<>());
        lost.stream().filter(word -> !word.isBlank()).forEach(known::add);
    }

    /** Problems of a kind follow where what was met passes a test. */
    public void add(Problem problem, Predicate<String> met) {
        tests.computeIfAbsent(problem, kind -> new ArrayList<>()).add(met);
    }

    /** Whether a word is one of those that could not be read. */
    public boolean include(Problem problem, String word) {
        return words.getOrDefault(problem, Set.of()).contains(word);
    }

    /** Whether a problem only follows from another: the first thing it tells is what was met. */
    public boolean include(Diagnostic diagnostic) {
        Problem problem = diagnostic.problem();
        if (problem == Problem.WRONG_CATALOGUE && namesWhatMayBeLost(diagnostic)) {
            return true;
        }
        boolean aboutWord =
                !diagnostic.arguments().isEmpty() && diagnostic.arguments().get(0) instanceof String;
        return all.contains(problem)
                || (aboutWord && isLost(problem, (String) diagnostic.arguments().get(0)));
    }

    /** The name of something in another catalogue may be right as well where entries could not be read. */
    private boolean namesWhatMayBeLost(Diagnostic diagnostic) {
        return !all.isEmpty()
                || words.values().stream()
                        .anyMatch(lost -> diagnostic.arguments().stream().anyMatch(lost::contains));
    }

    private boolean isLost(Problem problem, String met) {
        return include(problem, met)
                || tests.getOrDefault(problem, List.of()).stream().anyMatch(test -> test.test(met));
    }
}
