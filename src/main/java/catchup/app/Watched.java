package catchup.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files a watch looks at: those of the rules, the case files, and the tables beside mappings.
 *
 * @param folders in which they stand
 * @param rules the folders of the rules, the files of which all count
 * @param cases the case files, and the folders of which all case files count
 */
record Watched(List<Path> folders, Set<Path> rules, Set<Path> cases) {

    private static final Pattern RULES = Pattern.compile("[^.].*\\.(?:dslr|dsl|csv|yaml)");
    private static final Pattern CASES = Pattern.compile("[^.].*\\.(?:yaml|yml|json|csv)");

    static Watched of(Path rules, List<String> names) {
        Set<Path> ruleFolders = new HashSet<>();
        for (String part : List.of("", "diagnose", "recommend", "coordinate")) {
            ruleFolders.add(rules.resolve(part));
        }
        Set<Path> cases = new HashSet<>();
        List<Path> folders = new ArrayList<>(ruleFolders);
        for (String name : names) {
            try {
                Path path = Path.of(name.replaceFirst("#[^#/\\\\]*$", ""));
                cases.add(path);
                folders.add(folder(path));
            } catch (InvalidPathException impossible) {
                // That there is no such file is said when it is read.
            }
        }
        return new Watched(List.copyOf(folders), ruleFolders, cases);
    }

    /** Whether a file in one of the folders is one of them. */
    boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = folder(file);
        boolean inRules = rules.contains(folder) && RULES.matcher(name).matches();
        boolean inCases = cases.contains(folder) && CASES.matcher(name).matches();
        boolean isTable = name.endsWith(".csv")
                && cases.stream().anyMatch(path -> folder(path).equals(folder));
        return inRules || inCases || isTable || cases.contains(file);
    }

    private static Path folder(Path path) {
        Path parent = path.getParent();
        return Files.isDirectory(path) ? path : parent == null ? Path.of("") : parent;
    }
}
