package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SavedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsWrittenMadeOrRemovedIsTold() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.csv"), "one");
        try (SavedFiles files = saved()) {
            Files.writeString(file, "two!");
            assertThat(files.next()).containsExactly(file);
            Path other = Files.writeString(folder.resolve("b.csv"), "new");
            assertThat(files.next()).containsExactly(other);
            Files.delete(file);
            assertThat(files.next()).containsExactly(file);
        }
    }

    @Test
    void savingByRenamingIsSavingToo() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.csv"), "one");
        try (SavedFiles files = saved()) {
            Path draft = Files.writeString(folder.resolve("a.csv~"), "two");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(files.next()).containsExactly(file);
        }
    }

    @Test
    void filesThatAreNotWatchedAreNotTold() throws IOException, InterruptedException {
        try (SavedFiles files = saved()) {
            Files.writeString(folder.resolve(".a.csv.swp"), "draft");
            Path file = Files.writeString(folder.resolve("a.csv"), "one");
            assertThat(files.next()).containsExactly(file);
        }
    }

    @Test
    void whatWasSavedBeforeItIsAskedIsNotLost() throws IOException, InterruptedException {
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        try (SavedFiles files = saved()) {
            Files.writeString(first, "one");
            Files.writeString(second, "two");
            assertThat(files.next()).containsExactly(first, second);
        }
    }

    @Test
    void aFolderThatIsNotThereYetDoesNoHarm() throws IOException, InterruptedException {
        Path later = folder.resolve("later");
        try (SavedFiles files = new SavedFiles(List.of(later), path -> true)) {
            Files.createDirectory(later);
            Path file = Files.writeString(later.resolve("a.csv"), "one");
            assertThat(files.next()).containsExactly(file);
        }
    }

    private SavedFiles saved() {
        return new SavedFiles(List.of(folder), path -> path.toString().endsWith(".csv"));
    }
}
