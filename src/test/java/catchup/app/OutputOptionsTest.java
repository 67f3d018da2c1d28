package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.report.Format;
import catchup.report.findings.FindingsFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a file is called says in which form it is written, as far as a command knows that form. */
class OutputOptionsTest {

    @Command
    private static final class Asked {
        @Mixin
        private final OutputOptions output = new OutputOptions();
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, HTML, TEXT",
        "PAGE.HTM, HTML, TEXT",
        "page.md, MARKDOWN, TEXT",
        "page.markdown, MARKDOWN, TEXT",
        "page.json, JSON, JSON",
        "page.sarif, TEXT, SARIF",
        "page.sarif.json, JSON, SARIF",
        "page.xml, TEXT, JUNIT",
        "page.txt, TEXT, TEXT",
        "page, TEXT, TEXT",
        "page.html.bak, TEXT, TEXT",
        "folder.html/page, TEXT, TEXT"
    })
    void theEndingSaysTheForm(String name, Format ofAnswers, FindingsFormat ofFindings) {
        OutputOptions output = output("-o", name);
        assertThat(output.form(null, Format.TEXT)).isEqualTo(ofAnswers);
        assertThat(output.form(null, FindingsFormat.TEXT)).isEqualTo(ofFindings);
    }

    @ParameterizedTest
    @CsvSource({"page.html, JSON", "page.json, TEXT", "page, HTML", ", MARKDOWN"})
    void theFormAskedForCountsMore(@Nullable String name, Format asked) {
        OutputOptions output = name == null ? output() : output("-o", name);
        assertThat(output.form(asked, Format.TEXT)).isEqualTo(asked);
    }

    private static OutputOptions output(String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return asked.output;
    }
}
