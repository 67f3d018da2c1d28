package catchup.comparison;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.fact.Case;
import catchup.rulebase.RuleFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shipped rules and an edited copy of them, to be told apart. */
public final class Versions {

    /** A small case, in which it is easy to see what follows from what. */
    public static final Path TOWN = Path.of("cases", "teaching-coastal-food-town.yaml");

    private static final Edition SHIPPED = edition(Path.of("rules"), "old");

    private final RuleFolder folder;
    private final Path path;

    private Versions(RuleFolder folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    /** A copy of the shipped rules in an empty folder. */
    public static Versions in(Path empty) {
        return new Versions(RuleFolder.full(empty), empty);
    }

    public static Edition shipped() {
        return SHIPPED;
    }

    /** Replaces the first occurrence of a text in a file of the copy. */
    public Versions edit(String name, String old, String now) {
        folder.edit(name, old, now);
        return this;
    }

    /** Takes a rule out of a file of the copy. */
    Versions without(String name, String rule) {
        return edit(name, rule(name, rule), "");
    }

    /** The text of a rule, from its name to its end. */
    String rule(String name, String rule) {
        String text = folder.text(name);
        int start = text.indexOf("rule \"" + rule + "\"");
        if (start < 0) {
            throw new AssertionError(name + " has no rule “" + rule + "”");
        }
        return text.substring(start, text.indexOf("\nend\n", start) + "\nend\n".length());
    }

    Versions append(String name, String text) {
        folder.append(name, text);
        return this;
    }

    RuleFolder folder() {
        return folder;
    }

    public Edition edition() {
        return edition(path, "new");
    }

    /** The edits that lead from the shipped rules to the copy. */
    List<Edit> edits() {
        return Edits.between(SHIPPED, edition());
    }

    /** What the copy changes in a case. */
    public Difference difference(Path... cases) {
        return difference(SHIPPED, edition(), Difference.MOST_TRIALS, cases);
    }

    static Difference difference(Edition before, Edition after, int most, Path... cases) {
        return Difference.of(before, after, pairs(before, after, cases), most);
    }

    static List<CasePair> pairs(Edition before, Edition after, Path... cases) {
        return CasePair.of(cases(before, after, cases), cases(after, before, cases));
    }

    private static List<Case> cases(Edition edition, Edition other, Path... files) {
        Diagnostics diagnostics = new Diagnostics();
        List<Case> cases = java.util.Arrays.stream(files)
                .flatMap(file -> edition.cases(other).read(file, diagnostics).stream())
                .toList();
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(Found.in(diagnostics));
        }
        return cases;
    }

    private static Edition edition(Path folder, String called) {
        Diagnostics diagnostics = new Diagnostics();
        return Edition.read(folder, called, diagnostics).orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
    }

    /** What came and went in the one case of a difference: {@code +MEASURE dry-port}. */
    static Set<String> cameAndWent(Difference difference) {
        return difference.cases().get(0).comparison().changes().stream()
                .filter(change -> change.aspect().kind().isPresence())
                .map(change -> (change.isGain() ? "+" : "-") + name(change))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of aspects that changed in the one case of a difference. */
    static Set<Aspect.Kind> kinds(Difference difference) {
        return difference.cases().get(0).comparison().changes().stream()
                .map(change -> change.aspect().kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Change change) {
        Aspect aspect = change.aspect();
        return aspect.kind() + " " + aspect.id() + (aspect.other().isEmpty() ? "" : " " + aspect.other());
    }

    /** Who is to blame for a change in the one case of a difference. */
    static Blame blame(Difference difference, Aspect.Kind kind, String id) {
        return difference.cases().get(0).blames().entrySet().stream()
                .filter(entry -> entry.getKey().aspect().kind() == kind
                        && entry.getKey().aspect().id().equals(id))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no change of " + kind + " " + id));
    }
}
