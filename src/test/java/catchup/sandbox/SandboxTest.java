package catchup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every attack succeeds where nothing guards, and none gets through here. */
class SandboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<Attack> ATTACKS = Attacks.all();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void thereAreEnoughAttacksAndMostAreShownToSucceedElsewhere() {
        assertThat(Attacks.files()).hasSameSizeAs(ATTACKS);
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ATTACKS.stream().map(Attack::unguarded).flatMap(Optional::stream))
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(ATTACKS.stream().filter(Attack::isRefused)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(ATTACKS.stream().filter(attack -> !attack.isRefused())).hasSizeGreaterThanOrEqualTo(10);
    }

    @TestFactory
    Stream<DynamicTest> succeedsWhereNothingGuards() {
        return ATTACKS.stream().flatMap(attack -> attack.unguarded().stream()
                .map(unguarded -> dynamicTest(attack.name() + " as " + unguarded, () -> {
                    Path folder = Ground.lay(Files.createTempDirectory(temporary, "attack"), attack);
                    boolean succeeds = assertTimeoutPreemptively(SOON, () -> unguarded.succeeds(attack, folder));
                    assertThat(succeeds).as(attack.what()).isTrue();
                })));
    }

    @TestFactory
    Stream<DynamicTest> getsNowhereHere() {
        return ATTACKS.stream()
                .map(attack -> dynamicTest(attack.name(), () -> {
                    Path folder = Ground.lay(Files.createTempDirectory(temporary, "attack"), attack);
                    assertTimeoutPreemptively(SOON, () -> new Guarded(attack, folder).check());
                }));
    }
}
