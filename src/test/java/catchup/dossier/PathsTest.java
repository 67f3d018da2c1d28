package catchup.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"case/a.yaml", "README.md", "rules/diagnose/brand.dslr", "case/洛川 2008 (2).yaml", "a/b/c/d.txt"})
    void plainPathsAreTaken(String path) {
        assertThat(Paths.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../case/a.yaml",
                "case/../../a.yaml",
                "case/..",
                "/etc/passwd",
                "case//a.yaml",
                "case/",
                "./case/a.yaml",
                "case/.hidden",
                "C:\\a.yaml",
                "C:/a.yaml",
                "case\\a.yaml",
                "case/a.yaml ",
                "case/a.",
                "case ./a",
                "~/a.yaml",
                "$HOME/a",
                "case/a\nb",
                "case/a\u0000",
                "case/\u202Ea.yaml",
                "a/b/c/d/e.txt",
                "file:///a"
            })
    void allOthersAreNot(String path) {
        assertThat(Paths.isPlain(path)).isFalse();
    }

    @Property(tries = 200)
    void noPlainPathLeadsOut(@ForAll String path) {
        if (Paths.isPlain(path)) {
            Path folder = Path.of("/dossier");
            assertThat(folder.resolve(path).normalize().startsWith(folder)).isTrue();
            assertThat(folder.resolve(path).normalize()).isNotEqualTo(folder);
        }
    }
}
