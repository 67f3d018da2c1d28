package catchup.scaffold;

import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds places in the files of tests. */
public final class TestPlaces {

    private final Function<String, List<String>> lines;

    /** @param lines the lines of a file that messages call so; none if there is no such file */
    public TestPlaces(Function<String, List<String>> lines) {
        this.lines = lines;
    }

    /** The last line of a test, counted from 1. */
    int endOf(RuleTest test) {
        List<String> all = lines.apply(test.at().file());
        int last = test.at().line();
        for (int line = last + 1; line <= all.size() && isInside(all.get(line - 1)); line++) {
            last = all.get(line - 1).isBlank() ? last : line;
        }
        return last;
    }

    /** Tests behind another, with a blank line before each where the file has them so. */
    Insertion behind(RuleTest test, List<String> drafts) {
        List<String> all = lines.apply(test.at().file());
        int above = test.at().line() - 2;
        boolean spaced = above > 0 && all.get(above).isBlank();
        return new Insertion(test.at().file(), endOf(test), joined(drafts, spaced));
    }

    /** Tests at the end of the file beside a rule's. */
    Insertion atEnd(Rule rule, List<String> drafts) {
        String file = rule.at().file().replaceAll("\\.dslr$", ".test.yaml");
        int last = lines.apply(file).size();
        String tests = joined(drafts, true);
        return new Insertion(file, last, last == 0 ? "tests:" + tests.replaceFirst("^\n?", "\n") : tests);
    }

    private static String joined(List<String> drafts, boolean spaced) {
        return drafts.stream().map(draft -> spaced ? "\n" + draft : draft).collect(Collectors.joining());
    }

    /** The line of a test that says whether the rule fires. */
    int firesOf(RuleTest test) {
        List<String> all = lines.apply(test.at().file());
        for (int line = test.at().line(); line <= endOf(test); line++) {
            if (all.get(line - 1).strip().startsWith("fires:")) {
                return line;
            }
        }
        return test.at().line();
    }

    /** Whether a line belongs to the test above it: it is blank or indented deeper than the items of the list. */
    private static boolean isInside(String line) {
        return line.isBlank() || line.startsWith("    ");
    }
}
