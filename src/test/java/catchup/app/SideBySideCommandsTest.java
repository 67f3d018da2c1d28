package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideCommandsTest {

    private static final String PUER = "cases/puer-coffee-2021.yaml";
    private static final String RWANDA = "cases/rwanda-coffee-2000.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void casesAreComparedInTheFormAskedFor() {
        Run json = Run.of("compare", PUER, RWANDA, "cases/provinces-2023.mapping.yaml#guizhou", "--format", "json");
        assertThat(json.exit()).isEqualTo(ExitCode.DONE);
        assertThat(json.out()).contains("\"case\": \"province-guizhou-2023\"");
        assertThat(json.err()).isEmpty();
        Path page = folder.resolve("page.html");
        Run html = Run.of("compare", PUER, RWANDA, "-f", "html", "-o", page.toString(), "--lang", "zh");
        assertThat(html.exit()).isEqualTo(ExitCode.DONE);
        assertThat(html.out()).isEmpty();
        assertThat(page).content().contains("普洱", "卢旺达");
    }

    @Test
    void oneCaseAloneIsRefused() {
        Run one = Run.of("compare", PUER);
        assertThat(one.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(one.out()).isEmpty();
        assertThat(one.err()).isNotBlank().doesNotContain("Exception");
        assertThat(Run.of("compare", PUER, "no-such-case.yaml").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void peersComeFromTheFolderThatIsNamed() throws IOException {
        Files.copy(Path.of(RWANDA), folder.resolve("rwanda.yaml"));
        Files.copy(Path.of(PUER), folder.resolve("puer.yaml"));
        Run run = Run.of("peers", PUER, folder.toString(), "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"candidates\": 1", "\"case\": \"rwanda-coffee-2000\"");
        assertThat(Run.of("peers", PUER, "--count", "2", "--top", "2").out()).contains("Rwanda");
    }

    @Test
    void aFolderWithoutCasesIsSaid() {
        Run none = Run.of("peers", PUER, folder.toString());
        assertThat(none.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("[no-cases]");
        assertThat(Run.of("peers", "cases").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
