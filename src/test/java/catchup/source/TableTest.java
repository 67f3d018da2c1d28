package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.text.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Set<String> COLUMNS = Set.of("id", "name", "note");

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void cellsAreFoundByColumnWithTheirPlaces() {
        Table table = table("id,name,note\nx , 贺兰山 ,\n");
        Table.Row row = table.rows().get(0);
        assertThat(row.text("id")).isEqualTo("x");
        assertThat(row.text("name")).isEqualTo("贺兰山");
        assertThat(row.text("note")).isEmpty();
        assertThat(span(row.cell("id").at())).isEqualTo("2:1-2");
        assertThat(span(row.cell("name").at())).isEqualTo("2:5-8");
        assertThat(span(row.cell("note").at())).isEqualTo("2:10-11");
    }

    @Test
    void quotesAndCommasInsideACellMoveNothing() {
        Table.Row row =
                table("id,name,note\n\"a,\"\"b\"\",c\",5\" pipe,z\n").rows().get(0);
        assertThat(row.text("id")).isEqualTo("a,\"b\",c");
        assertThat(row.text("name")).isEqualTo("5\" pipe");
        assertThat(span(row.cell("id").at())).isEqualTo("2:1-12");
        assertThat(span(row.cell("name").at())).isEqualTo("2:13-20");
        assertThat(span(row.cell("note").at())).isEqualTo("2:21-22");
    }

    @Test
    void aLineBreakInsideACellMovesLinesAndColumns() {
        Table table = table("id,name,note\n\na,\"one\ntwo, \"\"three\"\"\",c\nd,e,f\n");
        assertThat(span(table.rows().get(0).cell("name").at())).isEqualTo("3:3-4");
        assertThat(span(table.rows().get(0).cell("note").at())).isEqualTo("4:17-18");
        assertThat(span(table.rows().get(1).cell("note").at())).isEqualTo("5:5-6");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsReportedAndTheOthersRead() {
        Table table = table("id,name,note\na,b\nc,d,e\nf,g,h,i\n   \n");
        assertThat(Found.in(diagnostics)).containsExactly("wrong-cell-count 2:1", "wrong-cell-count 4:1");
        assertThat(diagnostics.all().get(0).arguments()).containsExactly(2, 3, Text.same(""));
        assertThat(table.rows()).extracting(row -> row.text("id")).containsExactly("c");
    }

    @Test
    void columnsMissingUnknownAndTwiceAreAllReported() {
        assertThat(read("id,nmae,id\n1,2,3\n")).isEmpty();
        assertThat(diagnostics.all().stream().map(Found::full))
                .containsExactly("missing-column 1:1", "unknown-column 1:4 ? name", "duplicate-column 1:9");
    }

    @Test
    void aMisspeltColumnIsReadAsTheOneThatWasMeant() {
        Table table = read("id,nmae,note\n1,2,3\n").orElseThrow();
        assertThat(table.rows().get(0).text("name")).isEqualTo("2");
        assertThat(diagnostics.all().stream().map(Found::full)).containsExactly("unknown-column 1:4 ? name");
    }

    @Test
    void rowsThatCannotBeReadAreNotForgotten() {
        Table table = read("id,name,note\n1,2,3\n4,\" 5 \"\n").orElseThrow();
        assertThat(table.lost()).containsExactlyInAnyOrder("4", "5");
        assertThat(Found.in(diagnostics)).containsExactly("wrong-cell-count 3:1");
    }

    @Test
    void aPieceOfACellHasAPlaceOfItsOwnUnlessTheCellIsInQuotes() {
        Table table = read("id,name,note\n1, a b ,\"c d\"\n").orElseThrow();
        assertThat(table.rows().get(0).cell("name").part(2, 3)).hasToString("table.csv:2:6");
        assertThat(table.rows().get(0).cell("note").part(2, 3)).hasToString("table.csv:2:9");
    }

    @Test
    void anOpenTableMayHaveOtherColumns() {
        assertThat(Table.read(file("id,other\n1,2\n"), Set.of("id"), true, diagnostics))
                .isPresent();
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void aBrokenQuoteIsReportedInItsLine() {
        assertThat(read("id,name,note\na,\"two\nlines\",c\n\"x\"y,2,3\n")).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("syntax 4:1");
    }

    @Test
    void aQuoteNeverClosedIsReportedWhereItOpens() {
        read("id,name,note\na,b,\"open\nc,d,e\nf,g,h\n");
        assertThat(Found.in(diagnostics)).containsExactly("syntax 2:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n"})
    void nothingIsAnEmptyFile(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(Found.in(diagnostics)).containsExactly("empty-file 0:0");
    }

    @Test
    void endlessRowsAndHeadersTakeNoTime() {
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            read("id,name,note\n" + ",".repeat(1_000_000));
            read("c,".repeat(10_000) + "\n");
            read(("c".repeat(250) + ",").repeat(16_000) + "\n");
            read("id,name,note\n\"" + "\"\"".repeat(1_000_000));
            read("id,name,note\n" + "\"\n".repeat(500_000));
        });
        assertThat(diagnostics.isEmpty()).isFalse();
    }

    private Optional<Table> read(String text) {
        return Table.read(file(text), COLUMNS, false, diagnostics);
    }

    private Table table(String text) {
        return read(text).orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
    }

    private static SourceFile file(String text) {
        return new SourceFile("table.csv", text);
    }

    private static String span(Location at) {
        return at.line() + ":" + at.column() + "-" + at.endColumn();
    }
}
