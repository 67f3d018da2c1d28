package catchup.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Found;
import catchup.dossier.Manifest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Assume;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers that somebody has tampered with: each is refused with a reason, and nothing outside of its folder is touched. */
class HostileDossierTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path original;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void write() {
        SmallDossier.in(original).written();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../own/case.yaml",
                "/etc/passwd",
                "case/../../own/case.yaml",
                "C:\\\\case.yaml",
                "case\\\\case.yaml",
                "case//case.yaml",
                "case/./case.yaml",
                ".case/case.yaml",
                "case/case.yaml\\u0000",
                "file:///etc/passwd",
                ""
            })
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        for (String key : new String[] {"input", "path"}) {
            SmallDossier dossier = edited("\"" + key + "\": \"case/case.yaml\"", "\"" + key + "\": \"" + path + "\"");
            assertThat(dossier.replay().isPresent()).isFalse();
            assertThat(Found.codes(dossier.diagnostics()))
                    .isNotEmpty()
                    .containsAnyOf("path-outside", "forbidden-character");
        }
    }

    @Test
    void theInputMustBeAFileOfTheCase() throws IOException {
        SmallDossier dossier = edited("\"input\": \"case/case.yaml\"", "\"input\": \"advice/advice.json\"");
        assertThat(dossier.replay().orElseThrow().again()).isEmpty();
        assertThat(Found.codes(dossier.diagnostics())).contains("file-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": \"catchup-dossier-1\" | \"format\": \"catchup-dossier-9\" | not-one-of",
                "\"format\": \"catchup-dossier-1\" | \"format\": [] | wrong-shape",
                "\"format\": \"catchup-dossier-1\", | '' | missing-key",
                "\"seed\": 7 | \"seed\": 99999999999999999999 | not-a-number",
                "\"seed\": 7 | \"seed\": many | not-a-number",
                "\"draws\": 20 | \"draws\": 2000000000 | out-of-range",
                "\"draws\": 20 | \"draws\": -1 | out-of-range",
                "\"year\": 2008 | \"year\": {} | wrong-shape",
                "\"top\": 3 | \"top\": 3, \"surplus\": 1 | unknown-key",
                "\"top\": 3 | \"top\": 3, \"top\": 4 | duplicate-key",
                "\"case\": \"luochuan | \"case\": &a \"luochuan | anchor-refused",
                "\"case\": \"luochuan | \"case\": !!java.net.URL \"luochuan | tag-refused",
                "\"sha256\": \" | \"sha256\": \"zz | not-one-of",
                "\"files\": [ | \"files\": [ 1, | wrong-shape"
            })
    void aWrongManifestIsReported(String old, String now, String code) throws IOException {
        SmallDossier dossier = edited(old, now);
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "\"text\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "case: x\ncase: y",
                "%"
            })
    void whatIsNoManifestIsReported(String text) throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        Files.writeString(dossier.file(Manifest.FILE), text);
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(dossier.diagnostics().isEmpty()).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreReported() throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        Files.write(dossier.file(Manifest.FILE), new byte[] {(byte) 0xC3, 0x28});
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).containsExactly("not-utf8");
    }

    @Test
    void aFolderWithoutAManifestIsNoDossier() throws IOException {
        SmallDossier dossier = SmallDossier.at(folder);
        assertThat(dossier.replay().isPresent()).isFalse();
        Files.createDirectories(dossier.path());
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).containsExactly("file-missing", "not-a-dossier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case/case.yaml", "advice", "manifest.json", "rules/ranking.yaml"})
    void linksAreRefused(String name) throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        Path target = folder.resolve("target");
        Files.move(dossier.file(name), target);
        link(dossier.file(name), target);
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).contains("file-unreadable");
    }

    @Test
    void aFileTooLargeIsRefusedBeforeItIsRead() throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        try (RandomAccessFile huge =
                new RandomAccessFile(dossier.file("advice/huge.bin").toFile(), "rw")) {
            huge.setLength(1L << 34);
        }
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).containsExactly("file-too-large");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        for (int i = 0; i < 2_100; i++) {
            Files.writeString(dossier.file("advice/" + i), "");
        }
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).containsExactly("too-many");
    }

    @Test
    void aListOfMoreFilesThanThereCanBeIsReported() throws IOException {
        StringBuilder entries = new StringBuilder("\"files\": [");
        for (int i = 0; i < 2_100; i++) {
            entries.append("{\"path\": \"a")
                    .append(i)
                    .append("\", \"size\": 0, \"sha256\": \"")
                    .append("0".repeat(64))
                    .append("\"},");
        }
        SmallDossier dossier = edited("\"files\": [", entries.toString());
        assertThat(dossier.replay().isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).contains("too-many");
    }

    @Test
    void storedJsonThatNestsWithoutEndIsNoTrouble() throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, folder);
        Files.write(dossier.file(AdvicePart.JSON), "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(new ReplayReport(dossier.replay().orElseThrow())
                        .in(catchup.report.Format.JSON, catchup.report.Options.in(catchup.text.Lang.EN)))
                .contains("altered");
    }

    private SmallDossier edited(String old, String now) throws IOException {
        SmallDossier dossier = SmallDossier.copy(original, Files.createTempDirectory(folder, "edited"));
        Path manifest = dossier.file(Manifest.FILE);
        String text = Files.readString(manifest);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(manifest, text.substring(0, at) + now + text.substring(at + old.length()));
        return dossier;
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException none) {
            Assume.that(false);
        }
    }
}
