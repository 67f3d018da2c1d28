package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\uFEFFid,名\n"))
                .hasValueSatisfying(file -> assertThat(file.text()).isEqualTo("id,名\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\nc", "a\nb\nc", "a\rb\rc", "a\r\nb\rc"})
    void linesEndAsEditorsEndThem(String text) throws IOException {
        assertThat(read(text))
                .hasValueSatisfying(file -> assertThat(file.lines()).containsExactly("a", "b", "c"));
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWhereTheyStand() throws IOException {
        byte[] bytes = "一二\r\n三".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';
        assertThat(read(bytes)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("not-utf8 2:1");
        assertThat(Found.only(diagnostics).arguments()).containsExactly(9);
    }

    @Test
    void anotherEncodingBehindAMarkIsReportedInItsColumn() throws IOException {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xD6, (byte) 0xD0};
        assertThat(read(bytes)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("not-utf8 1:2");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
        assertThat(read(new byte[] {'a', '\n', (byte) 0xE4, (byte) 0xB8})).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("not-utf8 2:1");
    }

    @Test
    void surrogatesOnTheirOwnAreNotUtf8() throws IOException {
        assertThat(read(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})).isEmpty();
        assertThat(Found.codes(diagnostics)).containsExactly("not-utf8");
    }

    @ParameterizedTest
    @CsvSource({
        "0, U+0000", "7, U+0007", "0x1B, U+001B", "0x7F, U+007F", "0x85, U+0085", "0x9B, U+009B",
        "0x202A, U+202A", "0x202E, U+202E", "0x2066, U+2066", "0x2069, U+2069", "0xFEFF, U+FEFF", "0xFFFF, U+FFFF"
    })
    void whatTerminalsObeyOrEyesMissIsRefused(String code, String shown) throws IOException {
        char c = (char) Integer.decode(code).intValue();
        assertThat(read("ab\n\t物" + c + "\n" + c)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("forbidden-character 2:3");
        assertThat(Found.only(diagnostics).arguments()).containsExactly(shown);
    }

    @Test
    void ordinaryTextOfAllKindsIsRead() throws IOException {
        assertThat(read("tab\tcafé 贺兰山 “引号” ¥100 🍷 \u00A0\u3000\n")).isPresent();
    }

    @Test
    void largerThanTheLimitIsRefusedUnread() throws IOException {
        Path path = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(SourceFile.LARGEST + 1L);
        }
        assertThat(SourceFile.read(path, "large", diagnostics)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("file-too-large 0:0");
    }

    @Test
    void exactlyTheLimitIsRead() throws IOException {
        assertThat(read("x".repeat(SourceFile.LARGEST))).isPresent();
    }

    @Test
    void aStreamWithoutEndIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(SourceFile.read(endless, "standard input", diagnostics)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("file-too-large 0:0");
    }

    @Test
    void aStreamIsReadLikeAFile() {
        InputStream stream = new ByteArrayInputStream("\uFEFFa\r\nb".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceFile.read(stream, "standard input", diagnostics))
                .contains(new SourceFile("standard input", "a\nb"));
    }

    @Test
    void missingFilesAndFoldersAreReported() {
        assertThat(SourceFile.read(folder.resolve("nothing"), "nothing", diagnostics))
                .isEmpty();
        assertThat(SourceFile.read(folder, "zoo", diagnostics)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("file-missing 0:0", "file-unreadable 0:0");
    }

    @Test
    void aLinkToNothingIsMissing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
        assertThat(SourceFile.read(link, "link", diagnostics)).isEmpty();
        assertThat(Found.codes(diagnostics)).containsExactly("file-missing");
    }

    private Optional<SourceFile> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<SourceFile> read(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("file"), bytes);
        return SourceFile.read(path, "file", diagnostics);
    }
}
