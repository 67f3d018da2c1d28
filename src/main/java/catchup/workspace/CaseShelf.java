package catchup.workspace;

import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cases of a workspace, and cases that are not saved, as certain rules read them. */
public final class CaseShelf {

    private final Workspace workspace;
    private final Serving rules;

    CaseShelf(Workspace workspace, Serving rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /** A case that was read, or what is wrong with it. */
    public record Read(Optional<Case> subject, SourceFile file, Optional<Tree> tree, Diagnostics problems) {}

    /** The cases in a file of the workspace, or in the row of a mapping that is named behind {@code #}. */
    public List<Case> cases(String inside, Diagnostics diagnostics) {
        int hash = inside.indexOf('#');
        String name = hash < 0 ? inside : inside.substring(0, hash);
        workspace.cases().read(name);
        Path file = workspace.cases().file(name);
        String shown = called(name);
        Optional<String> row = hash < 0 ? Optional.empty() : Optional.of(inside.substring(hash + 1));
        return workspace.cases().kind(name) == FileKind.MAPPING && row.isEmpty()
                ? rules.caseFiles().read(file, diagnostics)
                : rules.caseFiles().read(file, row, shown, diagnostics).stream().toList();
    }

    /** How messages call a file of the workspace. */
    public String called(String inside) {
        String folder = workspace.casesCalled();
        return folder.isEmpty() ? inside : folder + "/" + inside;
    }

    /** All case files that can be read, each under its path; those with problems are left out. */
    public List<String> readable() {
        List<String> paths = new ArrayList<>();
        for (Listed file : workspace.cases().list()) {
            Diagnostics found = new Diagnostics();
            if (file.kind() == FileKind.CASE && !cases(file.path(), found).isEmpty()) {
                paths.add(file.path());
            }
        }
        return List.copyOf(paths);
    }

    /** The case in a text, which messages call by a name. */
    public Read read(String text, String called) {
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> file =
                SourceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), called, found);
        if (file.isEmpty()) {
            return new Read(Optional.empty(), new SourceFile(called, text), Optional.empty(), found);
        }
        CaseReader reader = rules.caseReader();
        Optional<Case> subject = reader.read(file.get(), found);
        Optional<Tree> tree = Yaml.read(file.get(), new Diagnostics());
        return new Read(subject, file.get(), tree, found);
    }
}
