package catchup.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the arguments of a command stand for: versions of the rules come first, then cases. A case is a file, a folder that
 * holds no rules, or anything that ends like a case file; all else is a version.
 *
 * @param versions folders of rules or revisions, as many as the command takes at most
 */
record VersionArguments(List<String> versions, List<String> cases) {

    /** Reads arguments of which at least {@code least} and at most {@code most} are versions. */
    static VersionArguments of(List<String> arguments, int least, int most) {
        int versions = Math.min(least, arguments.size());
        while (versions < Math.min(most, arguments.size()) && !isCase(arguments.get(versions))) {
            versions++;
        }
        return new VersionArguments(
                arguments.subList(0, versions), List.copyOf(arguments.subList(versions, arguments.size())));
    }

    /** The version at a position, if there is one. */
    Optional<String> version(int position) {
        return versions.stream().skip(position).findFirst();
    }

    private static boolean isCase(String argument) {
        if (CaseArguments.looksLikeCase(argument)) {
            return true;
        }
        try {
            Path path = Path.of(argument);
            return Files.isRegularFile(path) || (Files.isDirectory(path) && !holdsRules(path));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private static boolean holdsRules(Path folder) {
        return Stream.of("vocabulary.dsl", "indicators.csv", "measures.yaml", "diagnose")
                .anyMatch(part -> Files.exists(folder.resolve(part)));
    }
}
