package catchup.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.source.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTableTest {

    private static final List<String> LINES = List.of(
            "\uFEFFid; name;id;\"a;b\"",
            "1;\"x \"\"y\"\"\";2;3",
            "2; z ;;",
            "3;too;few",
            "4;\"open;1;2",
            "5;a\uFFFDb;1;2",
            "6;" + "x".repeat(LineReader.LONGEST) + ";1;2");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void eachLineIsReadAsFromItsFile() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), LINES);
        LineTable table = LineTable.of("t.csv", LINES.get(0), Optional.empty());
        Diagnostics expected = new Diagnostics();
        Diagnostics found = new Diagnostics();
        List<Optional<Table.Row>> rows = new ArrayList<>();
        try (RowStream stream =
                RowStream.open(file, "t.csv", Layout.PLAIN, expected).orElseThrow()) {
            assertThat(table.columns()).isEqualTo(stream.columns());
            for (Optional<RawRow> next = stream.next(); next.isPresent(); next = stream.next()) {
                int line = next.get().line();
                rows.add(next.get().read(expected));
                assertThat(table.row(line, LINES.get(line - 1)).read(found)).isEqualTo(rows.get(rows.size() - 1));
            }
        }
        assertThat(rows)
                .hasSize(LINES.size() - 1)
                .filteredOn(Optional::isPresent)
                .hasSize(2);
        assertThat(found.all()).isEqualTo(expected.all()).hasSize(4);
    }

    @Test
    void aSeparatorCanBeSaid() {
        assertThat(LineTable.of("t", "a,b;c", Optional.of(';')).columns()).containsExactly("a,b", "c");
    }
}
