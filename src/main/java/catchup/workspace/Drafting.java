package catchup.workspace;

import catchup.checking.Check;
import catchup.checking.Checker;
import catchup.comparison.CasePair;
import catchup.comparison.Difference;
import catchup.comparison.Edition;
import catchup.comparison.Editions;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.formatting.FormattedFile;
import catchup.inference.Engine;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTestReader;
import catchup.rulebase.RuleTests;
import catchup.source.TemporaryFolder;
import catchup.trial.Coverage;
import catchup.trial.Coverages;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is said of rules with texts that are not saved yet in the place of files, or besides them: the same that the command
 * line says once they are.
 */
public final class Drafting {

    /** What may be called a commit here: never the name of a folder. */
    static final Pattern COMMIT = Pattern.compile("[0-9a-f]{4,64}|HEAD(?:~[0-9]{1,4})?");

    private final Workspace workspace;

    Drafting(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the tests of rules came to. */
    public record Tested(RuleBase rules, List<Outcome> outcomes, Coverage coverage) {}

    /**
     * Everything that is wrong.
     *
     * @param check is called now and then; what it throws breaks the look off
     */
    public Check check(Overlay overlay, boolean withCases, Runnable check) {
        List<Path> cases = withCases ? List.of(workspace.cases().root()) : List.of();
        return in(overlay, folder -> new Checker(InputStream.nullInputStream())
                .check(folder, workspace.called(), cases, check)
                .orElseThrow());
    }

    /** The rules; empty if anything is wrong in them, which is then reported. */
    public Optional<Edition> edition(Overlay overlay, Diagnostics diagnostics) {
        return in(overlay, folder -> {
            Diagnostics found = new Diagnostics();
            Optional<Edition> read = Edition.read(folder, workspace.called(), found);
            diagnostics.addAll(found);
            return read;
        });
    }

    /** The rules as far as they can be read, with their tests. */
    public Optional<RuleBaseDraft> draft(Overlay overlay, Diagnostics diagnostics) {
        return in(overlay, folder -> RuleBaseReader.draft(folder, workspace.called(), diagnostics));
    }

    /**
     * Runs the tests of the rules; empty if anything is wrong in either, which is then reported.
     *
     * @param files the test files that count; all if none is named
     * @param check is called now and then; what it throws breaks the run off
     */
    public Optional<Tested> test(Overlay overlay, List<String> files, Diagnostics diagnostics, Runnable check) {
        return in(overlay, folder -> {
            Optional<RuleBaseDraft> draft = RuleBaseReader.draft(folder, workspace.called(), diagnostics);
            return draft.filter(read -> diagnostics.isEmpty() && read.complete().isPresent())
                    .map(read -> tested(read, tests(read, files, folder, diagnostics), !files.isEmpty(), check))
                    .filter(tested -> diagnostics.isEmpty());
        });
    }

    private RuleTests tests(RuleBaseDraft draft, List<String> files, Path folder, Diagnostics diagnostics) {
        if (files.isEmpty()) {
            return draft.tests();
        }
        RuleTestReader reader = new RuleTestReader(draft, diagnostics);
        RuleTests tests = RuleTests.NONE;
        for (String file : files) {
            workspace.rules().kind(file);
            tests = catchup.source.SourceFile.readUnlinked(
                            folder.resolve(file), workspace.called() + "/" + file, diagnostics)
                    .map(reader::read)
                    .map(tests::and)
                    .orElse(tests);
        }
        return tests;
    }

    private static Tested tested(RuleBaseDraft draft, RuleTests tests, boolean some, Runnable check) {
        RuleBase rules = draft.complete().orElseThrow();
        check.run();
        List<Outcome> outcomes = new Trial(new Engine(rules)).run(tests, check);
        Coverage coverage = Coverages.of(rules, outcomes, check);
        return new Tested(rules, outcomes, some ? coverage.besides(outcomes) : coverage);
    }

    /**
     * What two versions of the rules change in cases.
     *
     * @param paths of cases in the workspace; all that both versions can read if none is named
     * @param check is called now and then; what it throws breaks the comparison off
     */
    public Optional<Difference> difference(
            Edition before, Edition after, List<String> paths, Diagnostics diagnostics, Runnable check) {
        List<CasePair> pairs = new ArrayList<>();
        for (String path :
                paths.isEmpty() ? workspace.shelf(workspace.serving()).readable() : paths) {
            check.run();
            Diagnostics found = new Diagnostics();
            List<Case> old = read(path, before, after, found);
            List<Case> now = read(path, after, before, found);
            if (!paths.isEmpty()) {
                diagnostics.addAll(found);
            }
            pairs.addAll(CasePair.of(old, now));
        }
        return diagnostics.isEmpty() ? Optional.of(Difference.of(before, after, pairs, check)) : Optional.empty();
    }

    private List<Case> read(String path, Edition with, Edition other, Diagnostics found) {
        int hash = path.indexOf('#');
        String name = hash < 0 ? path : path.substring(0, hash);
        workspace.cases().read(name);
        Optional<String> row = hash < 0 ? Optional.empty() : Optional.of(path.substring(hash + 1));
        boolean all = workspace.cases().kind(name) == FileKind.MAPPING && row.isEmpty();
        Path file = workspace.cases().file(name);
        return all
                ? with.cases(other).read(file, found)
                : with.cases(other).read(file, row, workspace.casesCalled() + "/" + name, found).stream()
                        .toList();
    }

    /** The rules as they were at a commit; empty if there is none, or anything was wrong in them, which is reported. */
    public Optional<Edition> edition(String commit, Diagnostics diagnostics) {
        if (!COMMIT.matcher(commit).matches()) {
            throw new Refused(Refused.Reason.NO_SUCH_COMMIT, commit);
        }
        return new Editions(workspace.rules().root(), diagnostics).at(commit);
    }

    /** A text in house form; empty if it cannot be read, which is then reported. */
    public static Optional<FormattedFile> formatted(String text, String name, Diagnostics diagnostics) {
        return FormattedFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, diagnostics);
    }

    /** Does something with a folder of rules that has the texts in place, which is gone afterwards. */
    <T> T in(Overlay overlay, Function<Path, T> work) {
        if (overlay.texts().isEmpty()) {
            return work.apply(workspace.rules().root());
        }
        try (TemporaryFolder copy = new TemporaryFolder()) {
            for (String part : RuleBaseReader.FOLDERS) {
                Files.createDirectory(copy.path().resolve(part));
            }
            for (Listed file : workspace.rules().list()) {
                if (!overlay.texts().containsKey(file.path())) {
                    copy(file.path(), copy.path());
                }
            }
            for (Map.Entry<String, Optional<String>> text : overlay.texts().entrySet()) {
                workspace.rules().kind(text.getKey());
                if (text.getValue().isPresent()) {
                    Files.writeString(
                            copy.path().resolve(text.getKey()), text.getValue().get());
                }
            }
            return work.apply(copy.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(workspace.called(), failed);
        }
    }

    private void copy(String inside, Path target) throws IOException {
        try {
            Files.copy(workspace.rules().file(inside), target.resolve(inside));
        } catch (java.nio.file.NoSuchFileException gone) {
            // Removed meanwhile.
        }
    }
}
