package catchup.rulebase;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the shipped rules in a folder of its own, to be changed and read. */
public final class RuleFolder {

    private static final Path SHIPPED = Path.of("rules");

    private final Path folder;

    private RuleFolder(Path folder) {
        this.folder = folder;
    }

    /** All of the shipped rules. */
    public static RuleFolder full(Path empty) {
        RuleFolder copy = bare(empty);
        try (Stream<Path> files = Files.walk(SHIPPED, 2)) {
            files.filter(file -> file.toString().endsWith(".dslr")).forEach(copy::copy);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }

    /** All of the shipped rules with their tests. */
    public static RuleFolder tested(Path empty) {
        RuleFolder copy = full(empty);
        try (Stream<Path> files = Files.walk(SHIPPED, 2)) {
            files.filter(file -> file.toString().endsWith(".test.yaml")).forEach(copy::copy);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }

    /** The shipped catalogues and vocabulary without a rule. */
    public static RuleFolder bare(Path empty) {
        RuleFolder copy = new RuleFolder(empty);
        try (Stream<Path> files = Files.list(SHIPPED)) {
            files.filter(Files::isRegularFile).forEach(copy::copy);
            for (String part : List.of("diagnose", "recommend", "coordinate")) {
                Files.createDirectories(empty.resolve(part));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }

    /** Little enough to be read in no time: a few indicators, diagnoses, measures and a caution, no rule and no test. */
    public static RuleFolder small(Path empty) {
        RuleFolder copy = bare(empty);
        copy.delete("indicators.test.yaml");
        for (String table : List.of("indicators.csv", "efforts.csv")) {
            copy.keep(table, "logistics-cost-share", "port-quality", "port-connectivity", "brand-recognition");
        }
        copy.keep("diagnoses.csv", "weak-logistics", "weak-sea-access", "unrecognised-quality");
        copy.keep("cautions.csv", "brand-before-supply");
        return copy.write("measures.yaml", fiche("dry-port", "logistics") + fiche("regional-brand", "brand"));
    }

    /** Leaves of a table only the rows of some ids. */
    private void keep(String table, String... ids) {
        List<String> lines = text(table).lines().toList();
        String kept = lines.stream()
                .skip(1)
                .filter(line -> List.of(ids).contains(line.substring(0, line.indexOf(','))))
                .collect(Collectors.joining("\n"));
        write(table, lines.get(0) + "\n" + kept + "\n");
    }

    private static String fiche(String id, String theme) {
        return """
                - id: %s
                  theme: %s
                  name: { en: "The %s", zh: "措施%s" }
                  steps: { en: ["Do it."], zh: ["去做。"] }
                  why: { en: "It helps.", zh: "有用。" }
                  lead: government
                  horizon: 1-3
                  phase: 1
                  cost: low
                  kpis: [logistics-cost-share]
                  principles: [P1.2]
                """.formatted(id, theme, id, id);
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes a file over what may have been there. */
    public RuleFolder write(String name, String text) {
        try {
            Files.writeString(path(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Replaces the first occurrence of a text that must be there. */
    public RuleFolder edit(String name, String old, String text) {
        String before = text(name);
        int at = before.indexOf(old);
        if (at < 0) {
            throw new AssertionError(name + " has no “" + old + "”");
        }
        return write(name, before.substring(0, at) + text + before.substring(at + old.length()));
    }

    public RuleFolder append(String name, String text) {
        return write(name, text(name) + text);
    }

    public RuleFolder delete(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** The line of a file, counted from 1, on which a text stands first. */
    public int line(String name, String text) {
        String all = text(name);
        int at = all.indexOf(text);
        if (at < 0) {
            throw new AssertionError(name + " has no “" + text + "”");
        }
        return 1 + (int) all.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    Optional<RuleBase> read(Diagnostics diagnostics) {
        return RuleBaseReader.read(folder, diagnostics);
    }

    /** The rule base, which must be in order. */
    public RuleBase read() {
        Diagnostics diagnostics = new Diagnostics();
        return read(diagnostics).orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
    }

    /** The folder as far as it can be read, with its tests. */
    public RuleBaseDraft draft(Diagnostics diagnostics) {
        return RuleBaseReader.draft(folder, diagnostics).orElseThrow();
    }

    /** What is wrong: each as {@code file code line:column ? suggestion & other place}. */
    List<String> problems() {
        Diagnostics diagnostics = new Diagnostics();
        if (read(diagnostics).isPresent() != diagnostics.isEmpty()) {
            throw new AssertionError("a rule base with problems, or none without: " + Found.in(diagnostics));
        }
        return diagnostics.all().stream().map(this::brief).toList();
    }

    /** A problem as {@code file code line:column ? suggestion & other place}. */
    public String brief(Diagnostic found) {
        return folder.getFileName().relativize(Path.of(found.at().file())) + " " + Found.full(found);
    }

    private void copy(Path shipped) {
        try {
            Path target = folder.resolve(SHIPPED.relativize(shipped).toString());
            Files.createDirectories(target.getParent());
            Files.copy(shipped, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
