package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedFilesTest {

    @ParameterizedTest
    @MethodSource("files")
    void areInHouseForm(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(FormattedFile.of(file, file.toString(), diagnostics)).hasValueSatisfying(formatted -> {
            assertThat(formatted.text()).isEqualTo(Formatted.read(file));
            assertThat(formatted.changed()).isFalse();
        });
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void areOfEveryKind() {
        for (String ending : List.of(".dslr", ".dsl", ".csv", ".test.yaml", "measures.yaml", "mapping.yaml")) {
            assertThat(Formatted.shipped(ending)).isNotEmpty();
        }
    }

    static List<Path> files() {
        return Formatted.shipped("");
    }
}
