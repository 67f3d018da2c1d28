package catchup.diagnostic;

import java.util.List;

/**
 * One thing that is wrong in an authored file.
 *
 * @param problem what kind of thing
 * @param at where
 * @param arguments what the wording of the problem needs: usually what was met, then what was expected; {@link
 *     catchup.text.Text} where it differs by language
 * @param suggestions what may have been meant, nearest first
 * @param others the other sides of a conflict, such as the first definition of something defined twice
 */
public record Diagnostic(
        Problem problem, Location at, List<Object> arguments, List<String> suggestions, List<Location> others)
        implements Comparable<Diagnostic> {

    public Diagnostic {
        arguments = List.copyOf(arguments);
        suggestions = List.copyOf(suggestions);
        others = List.copyOf(others);
    }

    /** The same in a text that is one line of a larger file. */
    public Diagnostic onLine(int line) {
        return new Diagnostic(problem, at.onLine(line), arguments, suggestions, List.of());
    }

    @Override
    public int compareTo(Diagnostic that) {
        int byPlace = at.compareTo(that.at);
        return byPlace != 0 ? byPlace : problem.compareTo(that.problem);
    }
}
