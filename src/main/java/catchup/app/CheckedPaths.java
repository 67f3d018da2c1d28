package catchup.app;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be checked.
 *
 * @param rules the folder of rules
 * @param cases files and folders of cases
 * @param problems why nothing can be checked, worded; none if all of it is there
 */
record CheckedPaths(Path rules, List<Path> cases, List<String> problems) {

    /** A row of a table of cases, behind the name of its mapping. */
    private static final Pattern ROW = Pattern.compile("#[^#/]*$");

    /** What tells a folder of rules, however incomplete, from one of cases. */
    private static final List<String> OF_RULES =
            List.of("vocabulary.dsl", "indicators.csv", "measures.yaml", "diagnose", "recommend", "coordinate");

    /**
     * The paths that names mean: a folder that holds rules is the folder of rules, as is the first if it holds no cases. The
     * others are cases. Without a name, the rules of the options and the cases beside them.
     */
    static CheckedPaths of(List<String> names, CommonOptions options) {
        List<String> problems = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            path(name)
                    .ifPresentOrElse(
                            paths::add, () -> problems.add(options.voice().get("no-such-path", name)));
        }
        Path rules = rules(paths).orElseGet(options::folder);
        paths.remove(rules);
        if (!Files.isDirectory(rules)) {
            problems.add(options.voice().get("no-such-path", rules));
        }
        paths.stream()
                .filter(path -> Files.isDirectory(path) && !hasCases(path))
                .forEach(path -> problems.add(options.voice().get("no-cases", path)));
        return new CheckedPaths(rules, names.isEmpty() ? beside(rules) : List.copyOf(paths), List.copyOf(problems));
    }

    /** The path of a name; empty if nothing is there. */
    private static Optional<Path> path(String name) {
        try {
            boolean there = name.equals(CaseReader.STANDARD_INPUT)
                    || Files.exists(Path.of(name))
                    || Files.exists(Path.of(ROW.matcher(name).replaceFirst("")));
            return there ? Optional.of(Path.of(name)) : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Path> rules(List<Path> paths) {
        return paths.stream()
                .filter(path -> OF_RULES.stream().anyMatch(part -> Files.exists(path.resolve(part))))
                .findFirst()
                .or(() -> paths.stream()
                        .limit(1)
                        .filter(path -> Files.isDirectory(path) && !hasCases(path))
                        .findFirst());
    }

    private static boolean hasCases(Path folder) {
        Diagnostics found = new Diagnostics();
        return !CaseFiles.files(folder, found).isEmpty() || !found.isEmpty();
    }

    /** The folder of cases beside that of rules, by a name from here if it lies below. */
    private static List<Path> beside(Path rules) {
        Path here = Path.of("").toAbsolutePath();
        Path cases = rules.resolveSibling("cases");
        return Stream.of(cases.startsWith(here) ? here.relativize(cases) : cases)
                .filter(Files::isDirectory)
                .toList();
    }
}
