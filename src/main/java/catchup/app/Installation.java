package catchup.app;

import catchup.rulebase.KeptRuleBases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where the product stands and what it may keep between runs, as the launcher says. */
final class Installation {

    private Installation() {}

    /** The rules that are used where none are named: those beside the launcher, or those of the current folder. */
    static Path rules() {
        String home = System.getProperty("catchup.home");
        return home == null ? Path.of("rules") : Path.of(home, "rules");
    }

    /** The cases that are used where none are named: those beside the launcher, or those of the current folder. */
    static Path cases() {
        String home = System.getProperty("catchup.home");
        return home == null ? Path.of("cases") : Path.of(home, "cases");
    }

    /**
     * Rule bases kept between runs; empty where nothing is to be kept, or where this build cannot be told from another,
     * as when it runs from loose classes.
     */
    static Optional<KeptRuleBases> kept() {
        String folder = System.getProperty("catchup.cache", "");
        return folder.isEmpty() ? Optional.empty() : build().map(build -> new KeptRuleBases(Path.of(folder), build));
    }

    /** What tells this build from every other: its archive, by size and time. */
    private static Optional<String> build() {
        try {
            CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return Optional.empty();
            }
            Path archive = Path.of(source.getLocation().toURI());
            BasicFileAttributes is = Files.readAttributes(archive, BasicFileAttributes.class);
            return is.isRegularFile()
                    ? Optional.of(archive + " " + is.size() + " "
                            + is.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                    : Optional.empty();
        } catch (URISyntaxException | IOException | SecurityException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }
}
