package catchup.dossier;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.casefile.TableCases;
import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.RuleBaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes dossiers: whole or not at all. The authored files are copied first, and all else follows from the copies, so that
 * what is derived can be derived again from the dossier alone.
 */
public final class DossierWriter {

    private static final Pattern ROW =
            Pattern.compile("(.*\\.mapping\\.(?:yaml|yml|json))#([^#/\\\\]*)", Pattern.DOTALL);
    private static final String UNNAMED = "case.yaml";
    private static final String UNNAMED_SHEET = "case.xlsx";
    private static final String UNNAMED_TABLE = "case.mapping.yaml";

    private final Path rules;
    private final Form form;
    private final Diagnostics diagnostics;

    /** @param rules the folder of rules */
    public DossierWriter(Path rules, Form form, Diagnostics diagnostics) {
        this.rules = rules;
        this.form = form;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes a dossier of a case; empty if anything is wrong in case or rules or about the folder, which is then reported.
     *
     * @param subject the case file, or the mapping of a table with {@code #} and the key of a row
     * @param target the folder: not there, or empty, or a dossier that is to be replaced
     * @param replace whether a dossier there may be replaced
     */
    public Optional<Assembly> write(String subject, Path target, boolean replace, Settings settings) {
        Target place = new Target(target, diagnostics);
        if (!place.isFree(replace)) {
            return Optional.empty();
        }
        try (Staging staging = new Staging(target)) {
            Optional<Assembly> assembly = assemble(subject, settings, staging);
            if (assembly.isPresent()) {
                staging.put(assembly.get().files());
                place.take(staging.path());
            }
            return assembly;
        } catch (IOException failed) {
            throw new UncheckedIOException(target.toString(), failed);
        }
    }

    private Optional<Assembly> assemble(String subject, Settings settings, Staging staging) throws IOException {
        Map<String, Content> authored = new TreeMap<>();
        Optional<Edition> edition = Edition.read(rules, Paths.RULES, diagnostics);
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        for (String name : edition.get().texts().keySet()) {
            Path file = rules.resolve(name.substring(Paths.RULES.length() + 1));
            authored.put(name, Content.of(Files.readAllBytes(file)));
        }
        Optional<Input> input = copyCase(subject, edition.get(), authored);
        if (input.isEmpty()) {
            return Optional.empty();
        }
        staging.put(authored);
        for (String folder : RuleBaseReader.FOLDERS) {
            Files.createDirectories(staging.path().resolve(Paths.RULES).resolve(folder));
        }
        return Assembly.of(staging.path(), authored, input.get(), settings, form, diagnostics);
    }

    /** Takes the files that the case is read from; empty if anything is wrong in them. */
    private Optional<Input> copyCase(String subject, Edition edition, Map<String, Content> authored)
            throws IOException {
        Matcher form = ROW.matcher(subject);
        Optional<String> row = form.matches() ? Optional.of(form.group(2)) : Optional.empty();
        Path file = Path.of(row.isPresent() ? form.group(1) : subject);
        Diagnostics found = new Diagnostics();
        CaseFiles files = new CaseFiles(
                edition.rules().indicators(),
                edition.rules().settings(),
                edition.rules().measures());
        boolean reads = files.read(file, row, file.toString(), found).isPresent();
        diagnostics.addAll(found);
        if (!reads) {
            return Optional.empty();
        }
        String input = Paths.CASE + "/" + name(file, row.isPresent());
        authored.put(input, Content.of(Files.readAllBytes(file)));
        if (row.isPresent()) {
            Optional<Path> table = TableCases.read(
                            file, edition.rules().indicators(), edition.rules().settings(), found)
                    .flatMap(mapping -> mapping.tableBeside(file, found));
            if (table.isPresent()) {
                authored.put(Paths.CASE + "/" + table.get().getFileName(), Content.of(Files.readAllBytes(table.get())));
            }
        }
        return Optional.of(new Input(input, row));
    }

    /** The name of the file; a plain one where its own could not stand in a dossier. */
    private static String name(Path file, boolean table) {
        String name = String.valueOf(file.getFileName());
        return Paths.isPlain(name)
                ? name
                : table ? UNNAMED_TABLE : CaseReader.isFactSheet(file) ? UNNAMED_SHEET : UNNAMED;
    }

    /** Where a dossier is to stand. */
    private record Target(Path folder, Diagnostics diagnostics) {

        boolean isFree(boolean replace) {
            boolean free = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    || (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && (isEmpty() || (replace && isOurs())));
            if (!free) {
                diagnostics.add(Problem.FOLDER_IN_USE, Location.of(folder.toString()));
            }
            return free;
        }

        private boolean isEmpty() {
            try (var entries = Files.list(folder)) {
                return entries.findAny().isEmpty();
            } catch (IOException broken) {
                throw new UncheckedIOException(folder.toString(), broken);
            }
        }

        /** Whether it is a dossier with nothing else in it. */
        private boolean isOurs() {
            Diagnostics found = new Diagnostics();
            return StoredDossier.read(folder, found)
                    .filter(stored -> stored.added().isEmpty())
                    .isPresent();
        }

        /** Puts a finished folder there. */
        void take(Path finished) throws IOException {
            Path old = finished.resolveSibling(finished.getFileName() + ".old");
            boolean replaces = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            if (replaces) {
                Files.move(folder, old);
            }
            try {
                Files.move(finished, folder);
            } catch (IOException failed) {
                if (replaces) {
                    Files.move(old, folder);
                }
                throw failed;
            }
            if (replaces) {
                Staging.delete(old);
            }
        }
    }
}
