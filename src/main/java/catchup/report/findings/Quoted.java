package catchup.report.findings;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands at a place, and what could stand there instead. */
final class Quoted {

    /** Words that mean the same wherever they stand, in a table, in YAML or in a rule. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/%-]*[\\p{L}\\p{N}%])?");

    private Quoted() {}

    /** The text of a place as its author wrote it; empty where there is none. */
    static Optional<String> at(Location at, Diagnostics found) {
        return found.lineAt(at).flatMap(line -> {
            int start = Math.min(Math.max(at.column() - 1, 0), line.length());
            int end = Math.min(Math.max(at.endColumn() - 1, start), line.length());
            return end > start ? Optional.of(line.substring(start, end)) : Optional.empty();
        });
    }

    /**
     * Texts that a program may put in place of the one that stands there, nearest first: where a single word was met, and
     * what may have been meant is a word as well. A whole sentence is never replaced, as one like it may mean the opposite.
     */
    static List<String> replacements(Diagnostic finding, Diagnostics found) {
        Optional<String> written = at(finding.at(), found);
        boolean aWord = finding.problem() != Problem.UNKNOWN_SENTENCE
                && !finding.arguments().isEmpty();
        if (written.isEmpty() || !aWord) {
            return List.of();
        }
        String met = String.valueOf(finding.arguments().get(0));
        if (written.get().equals(met)) {
            return finding.suggestions().stream()
                    .filter(word -> PLAIN.matcher(word).matches())
                    .toList();
        }
        return written.get().equals('"' + met + '"')
                ? finding.suggestions().stream()
                        .filter(word -> word.indexOf('"') < 0 && word.indexOf('\\') < 0)
                        .map(word -> '"' + word + '"')
                        .toList()
                : List.of();
    }
}
