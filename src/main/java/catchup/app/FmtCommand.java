package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.formatting.FileSearch;
import catchup.formatting.FormattedFile;
import catchup.text.Unseen;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files in, the same files in house form out. */
@Command(name = "fmt", mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "fmt-files")
    private final List<String> names = new ArrayList<>();

    @Option(names = "--check", descriptionKey = "fmt-check")
    private boolean check;

    @Option(names = "--stdin", paramLabel = "NAME", descriptionKey = "fmt-stdin")
    private @Nullable String stdin;

    @Spec
    private CommandSpec spec;

    /** A file that is not in house form. */
    private record Change(Path path, FormattedFile file) {}

    @Override
    public Integer call() {
        if (stdin != null && !names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), common.voice().get("fmt-stdin-alone"));
        }
        Diagnostics diagnostics = new Diagnostics();
        boolean changed = stdin == null ? files(diagnostics) : stream(stdin, diagnostics);
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return check && changed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private boolean stream(String name, Diagnostics diagnostics) {
        PrintWriter out = spec.commandLine().getOut();
        Optional<FormattedFile> file = FormattedFile.of(System.in, name, diagnostics);
        report(diagnostics);
        boolean changed = file.filter(FormattedFile::changed).isPresent();
        if (check && changed) {
            out.println(Unseen.shown(name));
        } else if (!check) {
            file.ifPresent(each -> Output.to(null, out).write(each.text()));
        }
        return changed;
    }

    /** Tells everything that is wrong before it writes the first file; whether any was not in house form. */
    private boolean files(Diagnostics diagnostics) {
        Map<String, Path> found = find(diagnostics);
        List<Change> changes = new ArrayList<>();
        found.forEach((name, path) -> FormattedFile.of(path, name, diagnostics)
                .filter(FormattedFile::changed)
                .ifPresent(file -> changes.add(new Change(path, file))));
        report(diagnostics);
        changes.forEach(this::make);
        boolean clean = changes.isEmpty() && diagnostics.isEmpty();
        String done = clean ? "fmt-clean" : check ? "fmt-would-change" : "fmt-changed";
        spec.commandLine().getErr().println(common.voice().get(done, changes.size(), found.size()));
        return !changes.isEmpty();
    }

    private void make(Change change) {
        PrintWriter out = spec.commandLine().getOut();
        if (!check) {
            Output.to(change.path(), out).write(change.file().text());
        }
        out.println(Unseen.shown(change.file().name()));
    }

    /** The files that are asked for by how messages call them, none twice. */
    private Map<String, Path> find(Diagnostics diagnostics) {
        Map<String, Path> found = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        asked(diagnostics).forEach((name, start) -> FileSearch.in(start, name, diagnostics)
                .forEach((each, path) -> {
                    if (seen.add(path.toAbsolutePath().normalize())) {
                        found.put(each, path);
                    }
                }));
        return found;
    }

    private Map<String, Path> asked(Diagnostics diagnostics) {
        Map<String, Path> asked = new LinkedHashMap<>();
        if (names.isEmpty()) {
            asked.put(common.folderName(), common.folder());
        }
        for (String name : names) {
            try {
                asked.put(name, Path.of(name));
            } catch (InvalidPathException impossible) {
                diagnostics.add(Problem.FILE_MISSING, Location.of(impossible.getReason()));
            }
        }
        return asked;
    }

    private void report(Diagnostics diagnostics) {
        common.report("fmt-problems", diagnostics, spec.commandLine().getErr());
    }
}
