package catchup.rulebase;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of authored files at which ‹…› says what is still to be written. Each is reported; whatever else is wrong with its
 * line cannot be told before it is.
 */
final class Gaps {

    /** A gap, with what it says belongs there. */
    static final Pattern GAP = Pattern.compile("‹([^‹›]*)›");

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Location> lines = new HashSet<>();

    /** Reports the gaps of a file, but for its comments. */
    void report(SourceFile file, Diagnostics diagnostics) {
        if (file.text().indexOf('‹') < 0) {
            return;
        }
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Matcher gap = GAP.matcher(isComment(line) ? "" : line);
            while (gap.find()) {
                if (isOfProse(line, gap)) {
                    continue;
                }
                Location at = new Location(file.name(), number, gap.start() + 1, gap.end() + 1);
                Text wanted = Text.same(gap.group(1).isBlank() ? gap.group() : gap.group(1));
                Diagnostic each = new Diagnostic(Problem.NOT_FILLED_IN, at, List.of(wanted), List.of(), List.of());
                diagnostics.add(each);
                found.add(each);
                lines.add(lineOf(at));
            }
        }
    }

    /** Whether it stands between quotes with other words, as an author may write. */
    private static boolean isOfProse(String line, Matcher gap) {
        String before = line.substring(0, gap.start());
        int opening = before.lastIndexOf('"');
        int closing = line.indexOf('"', gap.end());
        boolean quoted =
                closing >= 0 && before.chars().filter(each -> each == '"').count() % 2 == 1;
        return quoted
                && !GAP.matcher(line.substring(opening + 1, closing))
                        .replaceAll("")
                        .isBlank();
    }

    /** What was found without what only follows from gaps, and no gap told twice. */
    Diagnostics withoutFollowers(Diagnostics diagnostics) {
        if (found.isEmpty()) {
            return diagnostics;
        }
        List<Location> told = diagnostics.all().stream()
                .filter(each -> each.problem() == Problem.NOT_FILLED_IN && !found.contains(each))
                .map(Diagnostic::at)
                .toList();
        return diagnostics.only(each -> found.contains(each)
                ? told.stream().noneMatch(at -> overlap(at, each.at()))
                : each.problem() == Problem.NOT_FILLED_IN || !lines.contains(lineOf(each.at())));
    }

    private static boolean overlap(Location one, Location other) {
        return lineOf(one).equals(lineOf(other))
                && one.column() < other.endColumn()
                && other.column() < one.endColumn();
    }

    private static Location lineOf(Location at) {
        return new Location(at.file(), at.line(), 0, 0);
    }

    private static boolean isComment(String line) {
        String bare = line.stripLeading();
        return bare.startsWith("#") || bare.startsWith("//");
    }
}
