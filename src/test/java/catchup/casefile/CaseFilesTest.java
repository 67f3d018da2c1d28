package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.inference.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

    private static final Path CASES = Path.of("cases");
    private static final String TOWN = "teaching-coastal-food-town.yaml";

    @TempDir
    private Path folder;

    private final CaseFiles files =
            new CaseFiles(Shipped.rules().indicators(), Shipped.rules().settings());
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aFolderStandsForAllItsCasesByName() {
        List<Case> cases = files.read(CASES, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(cases).hasSize(13 + 30 + 2);
        assertThat(cases)
                .extracting(subject -> subject.file().replaceFirst("#.*", ""))
                .isSorted();
    }

    @Test
    void otherFilesFoldersAndLinksInItAreLeftOut() throws IOException {
        Files.copy(CASES.resolve(TOWN), folder.resolve("town.yaml"));
        Files.writeString(folder.resolve("README.md"), "no case");
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.copy(CASES.resolve(TOWN), below.resolve("town.yaml"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), below.resolve("town.yaml"));
        assertThat(files.read(folder, diagnostics))
                .extracting(Case::file)
                .containsExactly(folder.resolve("town.yaml").toString());
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aFolderWithoutACaseIsReported() {
        assertThat(files.read(folder, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.NO_CASES);
    }

    @Test
    void aBrokenFileInItDoesNotHideTheProblemsOfAnother() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "case: [");
        Files.writeString(folder.resolve("b.json"), "{}");
        assertThat(files.read(folder, diagnostics)).isEmpty();
        assertThat(diagnostics.all())
                .extracting(found -> Path.of(found.at().file()).getFileName().toString())
                .contains("a.yaml", "b.json");
    }
}
