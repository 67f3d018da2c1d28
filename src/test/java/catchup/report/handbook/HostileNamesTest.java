package catchup.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.handbook.Books;
import catchup.handbook.Handbook;
import catchup.handbook.Start;
import catchup.report.Format;
import catchup.report.Options;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.text.Lang;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** A diagnosis whose name tries to be markup stays a name everywhere. */
class HostileNamesTest {

    private static final String HOSTILE = "</title><script>alert(1)</script> & | *y* `z` [a](javascript:b) {0}";
    private static final Mention DIAGNOSIS = new Mention(Kind.DIAGNOSIS, "weak-logistics");

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN"})
    void noNameBecomesMarkup(Format format, @TempDir Path folder) {
        HandbookReport report = report(folder);
        for (String text : List.of(
                report.whole(format),
                report.origins(DIAGNOSIS, format),
                report.consequences(Start.made(DIAGNOSIS.id()), format),
                report.uses(HOSTILE, List.of(DIAGNOSIS), format))) {
            String shown = text.replace("<script>" + HtmlDocument.SCRIPT + "</script>", "");
            assertThat(shown)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                    .doesNotContain("<script", "href=\"javascript")
                    .doesNotContainPattern(format == Format.MARKDOWN ? "(?<!\\\\)\\]\\(javascript" : "<script");
        }
        assertThat(report.whole(Format.MARKDOWN)).contains("\\| \\*y\\* \\`z\\` \\[a\\](javascript:b) \\{0\\}");
    }

    @Test
    void noNameBecomesMarkupInADrawing(@TempDir Path folder) throws Exception {
        String svg = report(folder).originsGraph(DIAGNOSIS);
        assertThat(svg).contains("&lt;script").doesNotContain("<script");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static HandbookReport report(Path folder) {
        Handbook book = Books.renamed(folder, "diagnoses.csv", ",Weak logistics,", ",\"" + HOSTILE + "\",");
        return new HandbookReport(book, Options.in(Lang.EN));
    }
}
