package catchup.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.dossier.Deviation;
import catchup.dossier.Deviation.Kind;
import catchup.dossier.Manifest;
import catchup.dossier.Replay;
import catchup.source.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

class ReplayLawsTest {

    private static final TemporaryFolder FOLDER = new TemporaryFolder();
    private static final SmallDossier DOSSIER = SmallDossier.in(FOLDER.path()).written();
    private static final List<Path> FILES = files(DOSSIER.path());

    @AfterContainer
    static void clear() {
        FOLDER.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whateverByteIsFlippedItIsFound(
            @ForAll("files") Path file, @ForAll @IntRange(max = 1 << 24) int place, @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[place % flipped.length] ^= (byte) (1 << bit);
        Files.write(file, flipped);
        try {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Replay> replay = Replay.of(DOSSIER.path(), Optional.empty(), SmallDossier.FORM, diagnostics);
            if (replay.isEmpty()) {
                assertThat(file).hasFileName(Manifest.FILE);
                assertThat(diagnostics.isEmpty()).isFalse();
                return;
            }
            String path = DOSSIER.path().relativize(file).toString().replace('\\', '/');
            assertThat(replay.get().isSame()).isFalse();
            assertThat(replay.get().deviations()).isNotEmpty();
            if (!path.equals(Manifest.FILE)) {
                assertThat(replay.get().deviations())
                        .filteredOn(each -> each.path().equals(path))
                        .extracting(Deviation::kind)
                        .containsExactly(
                                path.startsWith("case/") || path.startsWith("rules/") ? Kind.CHANGED : Kind.ALTERED);
            }
        } finally {
            Files.write(file, whole);
        }
    }

    @Property(tries = 2)
    void aFreshDossierIsTheSame(@ForAll @IntRange(max = 1) int again) {
        Diagnostics diagnostics = new Diagnostics();
        Replay replay = Replay.of(DOSSIER.path(), Optional.empty(), SmallDossier.FORM, diagnostics)
                .orElseThrow();
        assertThat(diagnostics.isEmpty()).isTrue();
        assertThat(replay.deviations()).isEmpty();
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.manifest().files()).hasSize(FILES.size() - 1);
    }

    @Provide
    Arbitrary<Path> files() {
        return Arbitraries.of(FILES);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
