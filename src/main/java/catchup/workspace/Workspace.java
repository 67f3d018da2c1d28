package catchup.workspace;

import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.source.SavedFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules and a folder of cases, and the rules that serve. When files are saved, here or by any other program, the
 * rules are read again and take the place of those that serve in one step; if anything is wrong in them, they do not, and what
 * is wrong is told. Safe for use by several threads.
 */
public final class Workspace implements AutoCloseable {

    private final Path rulesFolder;
    private final String called;
    private final Folder rules;
    private final Folder cases;
    private final DraftedTerms drafted = new DraftedTerms(this);
    private volatile Serving serving;
    private volatile Looked looked;
    private String fingerprint;
    private @Nullable Thread watcher;

    private Workspace(Path rulesFolder, Path casesFolder, Serving first, Looked looked) {
        this.rulesFolder = rulesFolder;
        this.called = RuleBaseReader.called(rulesFolder);
        this.rules = Folder.ofRules(rulesFolder);
        this.cases = Folder.ofCases(casesFolder);
        this.serving = first;
        this.looked = looked;
        this.fingerprint = fingerprint();
    }

    /** The workspace of two folders; empty if the rules cannot serve, which is then reported. */
    public static Optional<Workspace> open(Path rules, Path cases, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Serving> first = read(rules, RuleBaseReader.called(rules), found);
        if (first.isEmpty()) {
            diagnostics.addAll(found);
            return Optional.empty();
        }
        Workspace workspace = new Workspace(rules, cases, first.get(), new Looked(true, found, Instant.now()));
        workspace.warm(first.get());
        return Optional.of(workspace);
    }

    private static Optional<Serving> read(Path folder, String called, Diagnostics found) {
        Optional<RuleBaseDraft> draft = RuleBaseReader.draft(folder, called, found);
        return draft.flatMap(
                read -> read.complete().map(whole -> Serving.of(edition(called, whole, found), read.tests())));
    }

    static Edition edition(String called, RuleBase rules, Diagnostics found) {
        return new Edition(called, rules, found.texts());
    }

    /** The rules that serve. */
    public Serving serving() {
        return serving;
    }

    /** What the last look at the folder of rules found. */
    public Looked looked() {
        return looked;
    }

    public Folder rules() {
        return rules;
    }

    public Folder cases() {
        return cases;
    }

    /** How messages call the folder of rules. */
    public String called() {
        return called;
    }

    /** How messages call the folder of cases. */
    public String casesCalled() {
        return RuleBaseReader.called(cases.root());
    }

    /** What is said of the rules and of cases that are not saved. */
    public Drafting drafting() {
        return new Drafting(this);
    }

    /**
     * What an author can write with while texts are not saved: what they say counts, and for what cannot be read of them what
     * serves.
     */
    public Terms terms(Overlay overlay, Serving with) {
        return drafted.of(overlay, with.rules());
    }

    /** The cases of the workspace as these rules read them. */
    public CaseShelf shelf(Serving with) {
        return new CaseShelf(this, with);
    }

    /** What a file of the folder of rules says of itself; empty unless it is a rule file that is there. */
    public Optional<Theme> theme(Listed file) {
        return file.kind() == FileKind.RULES
                ? rules.find(file.path()).map(stored -> Theme.of(stored.text()))
                : Optional.empty();
    }

    /** Saves a rule file and looks at the rules again. */
    public Stored saveRule(String inside, String text, Optional<String> expected) {
        Stored saved = rules.save(inside, text, expected);
        look();
        return saved;
    }

    /**
     * Looks at the folder of rules again if anything in it is another than at the last look. Rules that are in order begin to
     * serve; whoever took others before goes on with them to the end.
     */
    public synchronized void look() {
        String now = fingerprint();
        if (now.equals(fingerprint)) {
            return;
        }
        Diagnostics found = new Diagnostics();
        Optional<Serving> read = read(rulesFolder, called, found);
        read.ifPresent(next -> {
            boolean same = next.revision().equals(serving().revision());
            if (same) {
                serving = new Serving(
                        serving().edition(),
                        next.tests(),
                        serving().adviser(),
                        serving().direct(),
                        serving().probe(),
                        serving().since());
            } else {
                warm(next);
                serving = next;
            }
        });
        looked = new Looked(read.isPresent(), found, Instant.now());
        fingerprint = now;
    }

    /** Every file in the folder of rules with its content. */
    private String fingerprint() {
        return rules.list().stream()
                .map(file -> file.path() + " " + file.revision())
                .collect(Collectors.joining("\n"));
    }

    private void warm(Serving next) {
        firstCase(next).ifPresent(next::warm);
    }

    private Optional<Case> firstCase(Serving next) {
        return cases.list().stream()
                .filter(file -> file.kind() == FileKind.CASE)
                .limit(3)
                .flatMap(file -> shelf(next).cases(file.path(), new Diagnostics()).stream())
                .findFirst();
    }

    /** Begins to look at the rules whenever a file in them is saved by whatever program. */
    public synchronized void watch() {
        if (watcher == null) {
            List<Path> folders = new ArrayList<>(List.of(rulesFolder));
            RuleBaseReader.FOLDERS.forEach(part -> folders.add(rulesFolder.resolve(part)));
            SavedFiles saves = new SavedFiles(folders, Workspace::isMeant);
            Thread thread = new Thread(() -> watch(saves), "rules-watch");
            thread.setDaemon(true);
            thread.start();
            watcher = thread;
        }
    }

    private void watch(SavedFiles saves) {
        try (saves) {
            // What was saved between the first reading and the first look of the watch.
            look();
            for (Optional<Set<Path>> saved = saves.nextIfAny(); saved.isPresent(); saved = saves.nextIfAny()) {
                look();
            }
        }
    }

    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName());
        return (!name.startsWith(".") && FileKind.inRules(name).isPresent())
                || name.endsWith(".dslr")
                || name.endsWith(".test.yaml");
    }

    @Override
    public synchronized void close() {
        Thread thread = watcher;
        if (thread != null) {
            thread.interrupt();
            watcher = null;
        }
    }
}
