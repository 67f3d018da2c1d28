package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.scaffold.Insertion;
import catchup.scaffold.TestPlaces;
import catchup.source.SourceFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts drafted lines into the files of a folder of rules, or shows what would be put where. */
final class RuleFiles {

    private static final String SCALES = "indicators.test.yaml";

    private final Path folder;
    private final boolean dryRun;
    private final PrintWriter out;
    private int count;

    RuleFiles(Path folder, boolean dryRun, PrintWriter out) {
        this.folder = folder;
        this.dryRun = dryRun;
        this.out = out;
    }

    /** How many drafts there were. */
    int count() {
        return count;
    }

    TestPlaces places() {
        return new TestPlaces(this::lines);
    }

    /** Tests of thresholds behind those there are. */
    List<Insertion> scales(String drafts) {
        String file = shown(folder.resolve(SCALES));
        int last = lines(file).size();
        String text = last == 0 ? "scales:\n" + drafts : drafts;
        return drafts.isEmpty() ? List.of() : List.of(new Insertion(file, last, text));
    }

    /** Puts them in, each file at once. */
    void insert(List<Insertion> insertions) {
        Map<String, List<Insertion>> byFile = new LinkedHashMap<>();
        insertions.forEach(each ->
                byFile.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each));
        byFile.forEach(this::insert);
    }

    private void insert(String file, List<Insertion> insertions) {
        List<String> lines = new ArrayList<>(lines(file));
        insertions.stream()
                .sorted(Comparator.comparingInt(Insertion::afterLine).reversed())
                .forEach(each -> lines.addAll(each.afterLine(), each.text().lines().toList()));
        for (Insertion each : insertions) {
            count++;
            out.println(file + ":" + (each.afterLine() + 1));
            out.print(dryRun ? each.text() : "");
        }
        out.flush();
        if (!dryRun) {
            Output.to(path(file), out).write(String.join("\n", lines) + "\n");
        }
    }

    /** The lines of a file; none if there is none that can be read. */
    List<String> lines(String file) {
        List<String> lines = SourceFile.read(path(file), file, new Diagnostics())
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
    Path path(String shown) {
        Path parent = folder.getParent();
        return folder.isAbsolute() && parent != null ? parent.resolve(shown) : Path.of(shown);
    }
}
