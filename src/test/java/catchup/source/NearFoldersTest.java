package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is not there may be one of those beside it. */
class NearFoldersTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void foldersBesideItAreTheOnlyOnesThatMayBeMeant() throws IOException {
        Path near = Files.createDirectory(folder.resolve("rules-of-today"));
        Files.createDirectory(folder.resolve("cases"));
        Files.createDirectory(folder.resolve(".rules-of-todaz"));
        Files.writeString(folder.resolve("rules-of-todax"), "no folder");
        String named = folder.resolve("rules-of-todya").toString();
        assertThat(NearFolders.of(named, diagnostics)).containsExactly(near.toString());
        NearFolders.missing(named, diagnostics);
        assertThat(Found.full(Found.only(diagnostics))).isEqualTo("file-missing 0:0 ? " + near);
    }

    @Test
    void itIsWrittenAsTheOtherWas() {
        assertThat(NearFolders.of("rulez", diagnostics)).containsExactly("rules");
        assertThat(NearFolders.of("rules/diagnoze", diagnostics)).containsExactly("rules/diagnose");
        assertThat(NearFolders.of("./rulez/", diagnostics)).containsExactly("./rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "no-such-folder/rules", "no\0name", "quite-unlike-anything-here", "pom.xml/rules"})
    void whereNothingIsLikeItNothingIsSuggested(String named) {
        assertThat(NearFolders.of(named, diagnostics)).isEmpty();
    }
}
