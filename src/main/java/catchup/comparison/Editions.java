package catchup.comparison;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.RuleBaseReader;
import catchup.source.InTime;
import catchup.source.NearFolders;
import catchup.source.Reasons;
import catchup.source.Revisions;
import catchup.source.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a version of the rules from what an author calls it: a folder, or a git revision of the folder of rules ({@code
 * HEAD~1}), or a revision of another folder ({@code v1.2:path/to/rules}, from the top of the repository that the folder of
 * rules lies in or, if it lies in none, the working folder).
 */
public final class Editions {

    private static final Predicate<String> WANTED =
            Pattern.compile(".*\\.(?:dslr|dsl|csv|yaml)").asMatchPredicate();
    private static final Path USUAL = Path.of("rules");

    /** A repository that is not read by then holds something that is no file, or far too much. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path rules;
    private final Diagnostics diagnostics;
    private final Duration longest;

    /** @param rules the folder of which a bare revision is meant */
    public Editions(Path rules, Diagnostics diagnostics) {
        this(rules, diagnostics, LONGEST);
    }

    /** @param longest how long reading a revision may take */
    Editions(Path rules, Diagnostics diagnostics, Duration longest) {
        this.rules = rules;
        this.diagnostics = diagnostics;
        this.longest = longest;
    }

    /** Two versions, the second of which is the folder of rules as it is if none is named; both are read before either fails. */
    public Optional<Pair> pair(String before, Optional<String> after) {
        Optional<Path> old = folder(before);
        Optional<Path> now = after.isEmpty() ? Optional.of(rules) : folder(after.get());
        boolean sameName = old.isPresent() && old.map(RuleBaseReader::called).equals(now.map(RuleBaseReader::called));
        Optional<Edition> first = read(before, old, sameName);
        Optional<Edition> second = read(after.orElse(rules.toString()), now, sameName);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(first.get(), second.get()));
    }

    /** The folder of rules as it was at a revision, whatever folder is called so; empty if there is none, which is reported. */
    public Optional<Edition> at(String revision) {
        return read(revision, Optional.empty(), false);
    }

    /** An older and a newer version. */
    public record Pair(Edition before, Edition after) {}

    private static Optional<Path> folder(String named) {
        try {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Folders with the same last name are called by their whole path. */
    private Optional<Edition> read(String named, Optional<Path> folder, boolean whole) {
        if (folder.isPresent()) {
            String called = whole ? folder.get().toString() : RuleBaseReader.called(folder.get());
            return Edition.read(folder.get(), called, diagnostics);
        }
        Diagnostics found = new Diagnostics();
        Optional<Optional<Edition>> read =
                InTime.of(longest, () -> new Editions(rules, found, longest).revision(named));
        if (read.isEmpty()) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(named), Reasons.tooSlow());
            return Optional.empty();
        }
        diagnostics.addAll(found);
        return read.get();
    }

    private Optional<Edition> revision(String named) {
        Path here = Files.isDirectory(rules) ? rules : Path.of("");
        Optional<Revisions> around =
                Revisions.around(here).or(() -> named.contains(":") ? Revisions.around(Path.of("")) : Optional.empty());
        if (around.isEmpty()) {
            unknown(Problem.NO_REPOSITORY, named, List.of(), here.toAbsolutePath());
            return Optional.empty();
        }
        try (Revisions revisions = around.get()) {
            return revision(named, revisions);
        }
    }

    private Optional<Edition> revision(String named, Revisions revisions) {
        int colon = named.indexOf(':');
        String revision = colon < 0 ? named : named.substring(0, colon);
        String folder =
                colon < 0 ? revisions.pathOf(rules).orElse(USUAL.toString()) : plain(named.substring(colon + 1));
        if (!revisions.has(revision)) {
            List<String> like = diagnostics.like(revision, revisions.names()).stream()
                    .map(name -> name + named.substring(revision.length()))
                    .toList();
            unknown(Problem.UNKNOWN_REVISION, named, like, absolute(named), revision, revisions.top());
            return Optional.empty();
        }
        try (TemporaryFolder copy = new TemporaryFolder()) {
            int before = diagnostics.size();
            boolean copied = revisions.copy(revision, folder, WANTED, copy.path(), diagnostics);
            String called = revision + ":" + folder;
            return copied && diagnostics.size() == before
                    ? Edition.read(copy.path(), called, diagnostics)
                    : Optional.empty();
        }
    }

    /** Reports a name that is neither a folder nor a revision: either may have been meant. */
    private void unknown(Problem problem, String named, List<String> revisions, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(named));
        arguments.addAll(List.of(more));
        List<String> like = new ArrayList<>(NearFolders.of(named, diagnostics));
        like.addAll(revisions);
        diagnostics.add(new Diagnostic(problem, Location.of(named), arguments, like, List.of()));
    }

    /** A folder as git calls it. */
    private static String plain(String folder) {
        return folder.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
    }

    private static Object absolute(String named) {
        try {
            return Path.of(named).toAbsolutePath();
        } catch (InvalidPathException none) {
            return named;
        }
    }
}
