package catchup.scaffold;

import catchup.diagnostic.Location;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds places in the files of tests, and fits drafts to how their authors have indented them. */
public final class TestPlaces {

    /** How deep the dash of a draft stands. */
    private static final int USUAL = 2;

    private static final Pattern FIRES = Pattern.compile(" ".repeat(USUAL + 2) + "fires: +[^ #]");

    private final Function<String, List<String>> lines;

    /** @param lines the lines of a file that messages call so; none if there is no such file */
    public TestPlaces(Function<String, List<String>> lines) {
        this.lines = lines;
    }

    /** Tests behind another, with a blank line before each where the file has them so. */
    Insertion behind(Location test, List<String> drafts) {
        List<String> all = lines.apply(test.file());
        boolean spaced = test.line() > 2 && all.get(test.line() - 2).isBlank();
        String text = joined(drafts, spaced);
        return new Insertion(test.file(), endOf(test), indented(text, dash(test) - USUAL));
    }

    /** Tests behind all others of the file beside a rule file. */
    Insertion beside(String rules, RuleTests tests, List<String> drafts) {
        String file = rules.replaceAll("\\.dslr$", ".test.yaml");
        return inFile(file, "tests", tests.rules().stream().map(RuleTest::at).toList(), drafts);
    }

    /** Tests of thresholds behind all others of a file. */
    Insertion scales(String file, List<Location> tests, List<String> drafts) {
        return inFile(file, "scales", tests, drafts);
    }

    private Insertion inFile(String file, String key, List<Location> tests, List<String> drafts) {
        return tests.stream()
                .filter(test -> test.file().equals(file))
                .max(Comparator.comparingInt(Location::line))
                .map(last -> behind(last, drafts))
                .orElseGet(
                        () -> new Insertion(file, lines.apply(file).size(), key + ":\n" + String.join("\n", drafts)));
    }

    /** The line of a test that says whether the rule fires; empty where that does not stand on a line of its own. */
    Optional<Integer> firesOf(RuleTest test) {
        List<String> all = lines.apply(test.at().file());
        for (int line = test.at().line(); line <= endOf(test.at()); line++) {
            if (FIRES.matcher(all.get(line - 1)).lookingAt()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The last line of a test, counted from 1: before the next that is indented no deeper than its dash. */
    private int endOf(Location test) {
        List<String> all = lines.apply(test.file());
        int last = test.line();
        for (int line = last + 1; line <= all.size(); line++) {
            String text = all.get(line - 1).strip();
            boolean idle = text.isEmpty() || text.startsWith("#");
            if (!idle && indent(all.get(line - 1)) <= dash(test)) {
                return last;
            }
            last = idle ? last : line;
        }
        return last;
    }

    /** How many blanks stand before the dash of a test. */
    private int dash(Location test) {
        String line = lines.apply(test.file()).get(test.line() - 1);
        return line.startsWith("-", indent(line)) ? indent(line) : USUAL;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String indented(String text, int more) {
        return text.lines()
                .map(line -> line.isBlank() ? line : more < 0 ? line.substring(-more) : " ".repeat(more) + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String joined(List<String> drafts, boolean spaced) {
        return drafts.stream().map(draft -> spaced ? "\n" + draft : draft).collect(Collectors.joining());
    }
}
