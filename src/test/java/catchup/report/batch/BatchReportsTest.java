package catchup.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Adviser;
import catchup.batch.Advised;
import catchup.batch.Counts;
import catchup.batch.Outcome;
import catchup.batch.Summary;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.Shipped;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.WordFiles;
import catchup.text.Lang;
import catchup.text.Text;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchReportsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theWordsAreCompleteInBothLanguages() throws IOException {
        Properties english = WordFiles.beside(Words.class, "en");
        assertThat(english.keySet())
                .isEqualTo(WordFiles.beside(Words.class, "zh").keySet());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            for (Lang lang : Lang.values()) {
                assertThat(new Words(lang).get(key, "a", "b", "c", "d", "e")).isNotBlank();
            }
        });
    }

    @Test
    void aLineSaysWhatItWasMadeOfAndFitsItsSchema() {
        String line = AdvisedJson.line(puer());
        assertThat(line).endsWith("}\n").doesNotContain("\n{");
        assertThat(AdvisedJson.line(AdvisedJson.read(line))).isEqualTo(line);
        assertThat(problems("advised.schema.json", line)).isEmpty();
    }

    @Test
    void aSummaryCountsAndFitsItsSchema() throws IOException {
        Path rows = folder.resolve("rows");
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            lines.append(AdvisedJson.line(region(i, i == 17 ? 400 : i)));
        }
        Files.writeString(rows, lines);
        Path problems = folder.resolve("problems.csv");
        BatchScribe scribe = new BatchScribe(Lang.EN);
        Files.writeString(problems, scribe.problemsHead() + scribe.text(new Outcome.Failed(9, "r9", "boom")));
        Summary summary = new Results(Shipped.rules(), Lang.EN).summary(rows, problems, new Counts(30, 1, 2));
        assertThat(summary.counts().read()).isEqualTo(33);
        assertThat(summary.measures()).singleElement().satisfies(share -> {
            assertThat(share.kept()).isEqualTo(30);
            assertThat(share.first()).isEqualTo(30);
            assertThat(share.best()).extracting(Summary.Region::score).containsExactly(59.0, 59.0, 59.0);
        });
        assertThat(summary.outliers()).singleElement().satisfies(outlier -> {
            assertThat(outlier.line()).isEqualTo(17);
            assertThat(outlier.value()).isEqualTo(400);
        });
        assertThat(summary.problems()).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo("fault"));
        SummaryReport report = new SummaryReport(summary, Shipped.rules(), "t\u202E.csv");
        assertThat(problems("summary.schema.json", report.in(Format.JSON, Options.in(Lang.EN))))
                .isEmpty();
        for (Lang lang : Lang.values()) {
            for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
                assertThat(report.in(format, Options.in(lang)))
                        .contains("33", "30", "Region 17")
                        .doesNotContain("\u202E");
            }
        }
    }

    @Test
    void theFirstRegionsWithoutAMeasureAreNamed() {
        for (int all : List.of(3, Summary.MOST_WITHOUT + 2)) {
            Summary summary = new Summary(new Counts(all + 1, 0, 0));
            summary.add(region(1, 1), "Region 1", "Best");
            for (int i = 2; i <= all + 1; i++) {
                summary.add(nothingFor(i), "Bare " + i, "Best");
            }
            assertThat(summary.withoutMeasures()).isEqualTo(all);
            assertThat(summary.firstWithoutMeasures())
                    .hasSize(Math.min(all, Summary.MOST_WITHOUT))
                    .startsWith("Bare 2", "Bare 3", "Bare 4");
            SummaryReport report = new SummaryReport(summary, Shipped.rules(), "t.csv");
            assertThat(problems("summary.schema.json", report.in(Format.JSON, Options.in(Lang.EN))))
                    .isEmpty();
            for (Lang lang : Lang.values()) {
                assertThat(report.in(Format.TEXT, Options.in(lang))).contains("Bare 2", "Bare 4");
            }
        }
    }

    private static Advised nothingFor(int line) {
        return new Advised(
                line,
                "r" + line,
                "case-" + line,
                Text.same("Bare " + line),
                Text.same("Best"),
                2023,
                1,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "@x,'@x", "-2+3,'-2+3", "-2.5,-2.5", "plain,plain", "+49 1,'+49 1"})
    void noCellIsComputed(String cell, String written) {
        assertThat(Inert.text(cell)).isEqualTo(written);
    }

    private static Advised puer() {
        Diagnostics diagnostics = new Diagnostics();
        Case subject = new CaseReader(
                        Shipped.rules().indicators(),
                        Shipped.rules().settings(),
                        Shipped.rules().measures())
                .read(Path.of("cases", "puer-coffee-2021.yaml"), diagnostics)
                .orElseThrow();
        return Advised.of(new Adviser(Shipped.rules()).advise(subject), 3, "puer", 5);
    }

    private static Advised region(int line, double roads) {
        return new Advised(
                line,
                "r" + line,
                "case-" + line,
                Text.same("Region " + line),
                Text.same("Best"),
                2023,
                1,
                1,
                List.of(new Advised.Place(1, "cold-chain-network", 50 + line % 10, 0.5, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("household-income", roads));
    }

    private static List<String> problems(String schema, String json) {
        List<String> problems = new ArrayList<>();
        InputStream stream = Objects.requireNonNull(AdvisedJson.class.getResourceAsStream(schema));
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(stream)
                .validate(json, com.networknt.schema.InputFormat.JSON)
                .forEach(problem -> problems.add(problem.getMessage()));
        return problems;
    }
}
