package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLayoutTest {

    @Test
    void cellsAreQuotedOnlyWhereTheyMustBe() {
        String text = """
                "id", name ,"a ""quoted"" word"

                b,"  plain ","with, comma"
                a,"",says "so"
                "",,"two
                  lines "

                c,1.50,０
                """;
        assertThat(Formatted.text("a.csv", text)).isEqualTo("""
                id,name,"a ""quoted"" word"
                b,plain,"with, comma"
                a,,"says ""so""\"
                ,,"two
                  lines"
                c,1.50,０
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty-file",
        "'a,a\n1,2', duplicate-column",
        "'a,b\n1\n1,2,3', wrong-cell-count wrong-cell-count",
        "'a,b\n\"1,2\n3,4', syntax"
    })
    void whatCannotBeReadIsReportedAllOfIt(String text, String problems) {
        assertThat(Formatted.problems("a.csv", text)).containsExactlyInAnyOrder(problems.split(" ", -1));
    }
}
