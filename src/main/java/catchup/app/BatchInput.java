package catchup.app;

import catchup.batch.CaseSource;
import catchup.batch.Identity;
import catchup.batch.InOrder;
import catchup.batch.Source;
import catchup.batch.TableSource;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a batch is given: a table with its mapping, a mapping that names its table, a folder of case files, or cases line by line. */
final class BatchInput {

    private static final String MAPPING = ".mapping.yaml";

    private final Path input;
    private final Optional<Path> mapping;
    private final Voice voice;
    private final PrintWriter err;
    private Path table;

    BatchInput(Path input, @Nullable Path mapping, Voice voice, PrintWriter err) {
        this.input = input;
        this.table = input;
        this.voice = voice;
        this.err = err;
        this.mapping = mapping != null ? Optional.of(mapping) : beside(input);
    }

    /** The mapping that stands beside a table under its name, or that was given in its place. */
    private static Optional<Path> beside(Path input) {
        String name = String.valueOf(input.getFileName());
        if (name.endsWith(MAPPING)) {
            return Optional.of(input);
        }
        int dot = name.lastIndexOf('.');
        Path file = input.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + MAPPING);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The rows; empty if they cannot be read, which is reported. */
    Optional<Source> open(RuleBase rules, InOrder pool, Diagnostics diagnostics) {
        if (Files.isDirectory(input)) {
            return CaseSource.folder(input, CommonOptions.caseReader(rules), diagnostics);
        }
        if (mapping.isEmpty() && input.toString().endsWith(".jsonl")) {
            return CaseSource.lines(input, CommonOptions.caseReader(rules), diagnostics);
        }
        if (mapping.isEmpty()) {
            diagnostics.add(
                    Problem.FILE_MISSING,
                    Location.of(input.resolveSibling("?" + MAPPING).toString()));
            err.println(voice.get("batch.no-mapping", input));
            return Optional.empty();
        }
        Path described = mapping.get();
        Optional<TableCases> cases = TableCases.read(described, rules.indicators(), rules.settings(), diagnostics);
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        if (input.equals(described)) {
            Optional<Path> named = cases.get().tableBeside(described, diagnostics);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            table = named.get();
        }
        Rate rate = new Rate(-1, 0, voice, err);
        try {
            return TableSource.open(cases.get(), table, pool, rate::at, diagnostics);
        } finally {
            rate.done();
        }
    }

    String inputHash() {
        return Files.isDirectory(table) ? Identity.ofFolder(table) : Identity.of(table);
    }

    String mappingHash() {
        return mapping.map(Identity::of).orElse("none");
    }
}
