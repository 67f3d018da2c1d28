package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRuleBasesTest {

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() {
        rules = folder.resolve("rules");
        kept = folder.resolve("kept");
        RuleFolder.small(make(rules)).write("diagnose/logistics.dslr", rule("is at least severe"));
    }

    @Test
    void whatIsKeptIsWhatWasRead() {
        assertSame(read("1"), fresh());
        Object first = identity();
        assertSame(read("1"), fresh());
        assertThat(identity()).as("it was found and not written again").isEqualTo(first);
    }

    @Test
    void theShippedRulesAreKeptWhole() {
        Path shipped = Path.of("rules");
        new KeptRuleBases(kept, "1").read(shipped, new Diagnostics());
        Optional<RuleBase> found = new KeptRuleBases(kept, "1").read(shipped, new Diagnostics());
        assertSame(found, RuleBaseReader.read(shipped, new Diagnostics()));
        assertThat(files()).hasSize(1);
    }

    @Test
    void everyEditCounts() throws IOException {
        read("1");
        String shared = Files.readString(rules.resolve("margins.yaml"));
        List<Runnable> edits = List.of(
                () -> edit("diagnose/logistics.dslr", rule("is at least moderate")),
                () -> edit("diagnose/another.dslr", rule("is at least mild").replace("dear", "dearer")),
                () -> edit("vocabulary.dsl", text("vocabulary.dsl") + "\n# a note\n"),
                () -> edit("margins.yaml", shared + "\n"),
                () -> delete("diagnose/another.dslr"));
        for (Runnable edit : edits) {
            edit.run();
            Object before = identity();
            assertSame(read("1"), fresh());
            assertThat(identity()).isNotEqualTo(before);
        }
    }

    @Test
    void whatIsWrongIsToldEveryTimeAndNotKept() {
        edit("diagnose/logistics.dslr", rule("is at least horrible"));
        for (int i = 0; i < 2; i++) {
            Diagnostics kept = new Diagnostics();
            Diagnostics read = new Diagnostics();
            assertThat(new KeptRuleBases(this.kept, "1").read(rules, kept)).isEmpty();
            RuleBaseReader.read(rules, read);
            assertThat(kept.all()).isNotEmpty().isEqualTo(read.all());
        }
        assertThat(files()).isEmpty();
        edit("diagnose/logistics.dslr", rule("is at least severe"));
        read("1");
        edit("diagnose/stray.txt", "nobody reads this");
        Diagnostics stray = new Diagnostics();
        assertThat(new KeptRuleBases(kept, "1").read(rules, stray)).isEmpty();
        assertThat(stray.all()).hasSize(1);
    }

    @Test
    void whatIsDamagedIsReadAnewAndKeptAgain() throws IOException {
        read("1");
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        List<byte[]> damaged = new ArrayList<>(List.of(new byte[0], new byte[] {1}, new byte[whole.length]));
        damaged.add(java.util.Arrays.copyOf(whole, whole.length / 2));
        for (int i = 0; i < 40; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            damaged.add(flipped);
        }
        for (byte[] bytes : damaged) {
            Files.write(file, bytes);
            assertSame(read("1"), fresh());
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void anotherBuildReadsAnew() {
        read("1");
        Object first = identity();
        assertSame(read("2"), fresh());
        assertThat(identity()).isNotEqualTo(first);
    }

    @Test
    void whatOthersCouldHaveWrittenIsNotLookedAt() throws IOException {
        for (String open : List.of("rwxrwx---", "rwx---rwx")) {
            Files.createDirectories(kept);
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString(open));
            assertSame(read("1"), fresh());
            assertThat(files()).isEmpty();
        }
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        read("1");
        Path file = files().get(0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Object open = identity();
        assertSame(read("1"), fresh());
        assertThat(identity()).as("written again by itself").isNotEqualTo(open);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(kept, elsewhere);
        Files.createSymbolicLink(kept, elsewhere);
        Object linked = identity();
        edit("diagnose/logistics.dslr", rule("is at least moderate"));
        assertSame(read("1"), fresh());
        assertThat(identity()).as("a link is not written through").isEqualTo(linked);
    }

    @Test
    void whereNothingCanBeKeptTheRulesAreRead() throws IOException {
        kept = folder.resolve("file");
        Files.writeString(kept, "no folder");
        assertSame(read("1"), fresh());
        kept = Path.of("/proc/nowhere");
        assertSame(read("1"), fresh());
    }

    @Test
    void severalCanStartAtOnce() {
        for (int round = 0; round < 10; round++) {
            edit("diagnose/logistics.dslr", rule("is at least severe") + "\n// " + round + "\n");
            List<CompletableFuture<Optional<RuleBase>>> all = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> read("1")))
                    .limit(6)
                    .toList();
            all.forEach(each -> assertSame(each.join(), fresh()));
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void notManyAreKept() {
        for (int i = 0; i < 20; i++) {
            Path other = make(folder.resolve("rules " + i));
            RuleFolder.small(other).write("diagnose/logistics.dslr", rule("is at least severe"));
            new KeptRuleBases(kept, "1").read(other, new Diagnostics());
        }
        assertThat(files()).hasSize(12);
    }

    private Optional<RuleBase> read(String build) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBase> read = new KeptRuleBases(kept, build).read(rules, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return read;
    }

    private Optional<RuleBase> fresh() {
        return RuleBaseReader.read(rules, new Diagnostics());
    }

    private static void assertSame(Optional<RuleBase> one, Optional<RuleBase> other) {
        assertThat(bytes(one)).isEqualTo(bytes(other));
        assertThat(one.orElseThrow().phrases().vocabulary())
                .isEqualTo(other.orElseThrow().phrases().vocabulary());
        assertThat(one.orElseThrow().rules()).isEqualTo(other.orElseThrow().rules());
    }

    private static byte[] bytes(Optional<RuleBase> rules) {
        return SnapshotWriter.written(rules.orElseThrow(), RuleBaseForms.ALL);
    }

    private Object identity() {
        try {
            BasicFileAttributes is = Files.readAttributes(files().get(0), BasicFileAttributes.class);
            return List.of(String.valueOf(is.fileKey()), is.lastModifiedTime());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(rules.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void edit(String name, String text) {
        try {
            Files.writeString(rules.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(rules.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String rule(String severity) {
        return """
                package catchup.rules
                agenda-group "diagnose"

                rule "dear"
                    @principle( "P1.2" ) @certainty( 0.9 )
                    @reason( en = "Dear.", zh = "贵。" )
                when
                    the gap in "logistics-cost-share" %s
                then
                    diagnose "weak-logistics"
                end
                """.formatted(severity);
    }
}
