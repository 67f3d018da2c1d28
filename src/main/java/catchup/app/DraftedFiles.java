package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTestReader;
import catchup.scaffold.Insertion;
import catchup.scaffold.TestPlaces;
import catchup.source.SourceFile;
import catchup.text.Unseen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts drafted lines into the files of a folder of rules, or shows what would be put where. */
final class DraftedFiles {

    private static final String SCALES = "indicators.test.yaml";

    private final Path folder;
    private final boolean dryRun;
    private final PrintWriter out;
    private int count;
    private int refused;

    DraftedFiles(Path folder, boolean dryRun, PrintWriter out) {
        this.folder = folder;
        this.dryRun = dryRun;
        this.out = out;
    }

    /** How many drafts there were. */
    int count() {
        return count;
    }

    /** How many files would not have read with their drafts, so that the drafts were only shown. */
    int refused() {
        return refused;
    }

    TestPlaces places() {
        return new TestPlaces(this::lines);
    }

    /** The file of the tests of thresholds, as messages call it. */
    String scales() {
        return shown(folder.resolve(SCALES));
    }

    /**
     * The rule file that is meant, given from the folder or from where the program is called; empty if no rules would be read
     * from it, or if it is reached by a symbolic link.
     */
    Optional<Path> ruleFile(Path file) {
        Path base = folder.toAbsolutePath().normalize();
        for (Path start : List.of(base, Path.of("").toAbsolutePath())) {
            Path candidate = start.resolve(file).normalize();
            if (candidate.startsWith(base) && RuleBaseReader.readsRulesFrom(base.relativize(candidate))) {
                Path target = folder.resolve(base.relativize(candidate).toString());
                boolean linked = Files.isSymbolicLink(target)
                        || !Files.isDirectory(target.resolveSibling(""), LinkOption.NOFOLLOW_LINKS);
                return linked ? Optional.empty() : Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /**
     * Puts them in, each file at once.
     *
     * @param isInOrder whether a file of tests could still be read with the drafts in it; if not, they are only shown
     */
    void insert(List<Insertion> insertions, Predicate<SourceFile> isInOrder) {
        Map<String, List<Insertion>> byFile = new LinkedHashMap<>();
        insertions.forEach(each ->
                byFile.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each));
        byFile.forEach((file, drafts) -> insert(file, drafts, isInOrder));
        out.flush();
    }

    private void insert(String file, List<Insertion> insertions, Predicate<SourceFile> isInOrder) {
        List<Insertion> sorted = insertions.stream()
                .sorted(Comparator.comparingInt(Insertion::afterLine))
                .toList();
        String text = with(sorted, lines(file));
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= SourceFile.LARGEST
                && isInOrder.test(new SourceFile(file, text));
        refused += fits ? 0 : 1;
        if (fits && !dryRun) {
            Output.to(path(file), out).write(text);
        }
        int shift = 1;
        for (Insertion each : sorted) {
            count++;
            out.println(Unseen.shown(file) + ":" + (each.afterLine() + shift));
            out.print(dryRun || !fits ? each.text() : "");
            shift += (int) each.text().lines().count();
        }
    }

    /** Whether a file of tests of these rules can be read. */
    static Predicate<SourceFile> readableWith(RuleBaseDraft rules) {
        return file -> {
            Diagnostics diagnostics = new Diagnostics();
            new RuleTestReader(rules, diagnostics).read(file);
            return diagnostics.isEmpty();
        };
    }

    private static String with(List<Insertion> sorted, List<String> before) {
        List<String> lines = new ArrayList<>();
        int taken = 0;
        for (Insertion each : sorted) {
            lines.addAll(before.subList(taken, each.afterLine()));
            each.text().lines().forEach(lines::add);
            taken = each.afterLine();
        }
        lines.addAll(before.subList(taken, before.size()));
        return String.join("\n", lines) + "\n";
    }

    /** The lines of a file; none if there is none that can be read. */
    List<String> lines(String file) {
        return lines(file, new Diagnostics());
    }

    /** The lines of a file; none if there is none, or none that can be read, which is reported. */
    List<String> lines(String file, Diagnostics diagnostics) {
        if (!Files.exists(path(file))) {
            return List.of();
        }
        List<String> lines = SourceFile.read(path(file), file, diagnostics)
                .map(SourceFile::lines)
                .orElse(List.of());
        boolean ended = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
        return ended ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** How messages call a file of the folder: as the folder was given, or by its last name where that was from the root. */
    String shown(Path path) {
        Path name = folder.getFileName();
        Path start = folder.isAbsolute() && name != null ? name : folder;
        return start.resolve(folder.relativize(path)).toString().replace('\\', '/');
    }

    /** The file that messages call so. */
    private Path path(String shown) {
        Path parent = folder.getParent();
        return folder.isAbsolute() && parent != null ? parent.resolve(shown) : Path.of(shown);
    }
}
