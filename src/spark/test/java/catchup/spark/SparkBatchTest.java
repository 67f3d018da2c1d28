package catchup.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SparkBatchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Run(int exit, String err) {}

    /** What the batch on one machine writes for the provinces. */
    private static List<String> provinces = List.of();

    @BeforeAll
    static void onOneMachine(@TempDir Path own) throws IOException, InterruptedException {
        provinces = Local.batch(Local.PROVINCES, Local.MAPPING, own.resolve("provinces.jsonl"));
        assertThat(provinces).hasSize(30);
    }

    @BeforeAll
    static void session() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.sql.shuffle.partitions", "2");
        System.setProperty("spark.default.parallelism", "2");
        System.setProperty("spark.sql.files.maxPartitionBytes", "4096");
        System.setProperty("spark.sql.files.openCostInBytes", "1");
    }

    private static Run run(Object... arguments) {
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--rows-per-task", "7"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        String[] line = words.toArray(String[]::new);
        StringWriter err = new StringWriter();
        CommandLine command = SparkBatch.commandLine(line).setErr(new PrintWriter(err));
        return new Run(command.execute(line), err.toString());
    }

    private static SparkSession spark() {
        return SparkSession.builder().getOrCreate();
    }

    @Test
    void everyLineIsThatOfTheBatchOnOneMachine() throws Exception {
        Run run = run(Local.PROVINCES, "-m", Local.MAPPING, "-o", folder.resolve("o"));
        assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.DONE);
        assertThat(Local.parts(folder.resolve("o"))).containsExactlyElementsOf(provinces);
        assertThat(Local.parts(folder.resolve("o.problems"))).allMatch(line -> line.startsWith("line,"));
    }

    @Test
    void percentilesOfGroupsAreTheSameThoughRowsOfAGroupStandApart() throws Exception {
        Path table = table(40, "");
        Path mapping = mapping("{ percentile: 80, among: country }");
        List<String> local = Local.batch(table, mapping, folder.resolve("l.jsonl"));
        Run run = run(table, "-m", mapping, "-o", folder.resolve("o"));
        assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.DONE);
        assertThat(local).hasSize(40);
        assertThat(Local.parts(folder.resolve("o"))).containsExactlyElementsOf(local);
    }

    @Test
    void rowsThatAreRefusedAreToldOfAndTakeNoOtherWithThem() throws Exception {
        String bad = """
                r-3,c1,inland,2,90000,again
                r-50,c1,inland,2 or so,90000,n
                NO ID,c1,inland,2,90000,n
                r-51,c1,inland,2
                r-52,c1,nowhere,2,90000,
                r-53,c1,inland,2,90000,"a ""quote"", and comma"
                """;
        Path table = table(20, bad);
        Path mapping = mapping("{ percentile: 80 }");
        Path out = folder.resolve("l.jsonl");
        List<String> local = Local.batch(table, mapping, out);
        Run run = run(table, "-m", mapping, "-o", folder.resolve("o"));
        assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.FINDINGS);
        assertThat(run.err()).contains("26", "21", "5");
        assertThat(local).hasSize(21);
        assertThat(Local.parts(folder.resolve("o"))).containsExactlyElementsOf(local);
        List<String> problems = problems(
                spark().read().option("header", "true").option("escape", "\"").csv(folder + "/o.problems"));
        List<String> expected = problems(
                spark().read().option("header", "true").option("escape", "\"").csv(out + ".problems.csv"));
        assertThat(problems).hasSize(5);
        assertThat(problems)
                .filteredOn(line -> !line.startsWith("25 "))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(line -> !line.startsWith("25 "))
                        .toList());
        assertThat(problems).anyMatch(line -> line.startsWith("25  ") && line.contains("syntax"));
        spark().stop();
    }

    @Test
    void linesAreReadExactlyAsOnOneMachine() throws Exception {
        String odd = "\nr-50,c1,inland,2 or so,90000,n\n  \nr-51,c1,inland,2\nr-3,c1,inland,2,90000,n\n"
                + "r-52,c1,inland,2,90000,\"open\nr-53,c1,inland,2,90000,\"a \"\"quote\"\", and comma\"\r\nr-54,c1, inland ,3,1e5,n";
        Path table = table(20, odd);
        Path mapping = mapping("{ percentile: 80 }");
        Path out = folder.resolve("l.jsonl");
        List<String> local = Local.batch(table, mapping, out);
        Run run = run(table, "--input-format", "lines", "-m", mapping, "-o", folder.resolve("o"));
        assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.FINDINGS);
        assertThat(local).hasSize(22);
        assertThat(Local.parts(folder.resolve("o"))).containsExactlyElementsOf(local);
        List<String> problems = new ArrayList<>(Local.parts(folder.resolve("o.problems")));
        problems.removeIf(line -> line.startsWith("line,"));
        List<String> expected = Files.readAllLines(Path.of(out + ".problems.csv"));
        assertThat(problems).hasSize(4).containsExactlyElementsOf(expected.subList(1, expected.size()));
    }

    /** Problems without their places, which are told by the number of the column where Spark read the row. */
    private static List<String> problems(Dataset<Row> table) {
        return table
                .select("line", "column", "key", "problem", "message", "suggestions")
                .na()
                .fill("")
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    @Test
    void typedTablesAndTablesOfJsonGiveTheSame() throws Exception {
        Dataset<Row> table = spark().read()
                .option("header", "true")
                .option("inferSchema", "true")
                .csv(Local.PROVINCES.toString());
        table.coalesce(1).write().parquet(folder + "/t.parquet");
        table.coalesce(1).write().orc(folder + "/t.orc");
        table.coalesce(1).write().json(folder + "/t.json");
        spark().stop();
        for (String format : List.of("parquet", "orc", "json")) {
            Path out = folder.resolve("o." + format);
            Run run = run(
                    folder + "/t." + format,
                    "--input-format",
                    format,
                    "--first-line",
                    "2",
                    "-m",
                    Local.MAPPING,
                    "-o",
                    out);
            assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.DONE);
            assertThat(Local.parts(out)).as(format).containsExactlyElementsOf(provinces);
        }
    }

    @Test
    void adviceCanBeATableOfOtherShapes() throws Exception {
        for (String format : List.of("parquet", "csv")) {
            Path out = folder.resolve("o." + format);
            Run run = run(Local.PROVINCES, "-m", Local.MAPPING, "-o", out, "--output-format", format);
            assertThat(run.exit()).as(run.err()).isEqualTo(SparkBatch.DONE);
        }
        Dataset<Row> nested = spark().read().parquet(folder + "/o.parquet").orderBy("line");
        List<String> back = nested.toJSON().collectAsList();
        assertThat(back).hasSameSizeAs(provinces);
        assertThat(nested.where("key = 'anhui'")
                        .selectExpr("measures[0].measure", "figures['gdp-per-head']")
                        .first()
                        .mkString(" "))
                .isEqualTo("chain-gap-investment 78752.0");
        assertThat(spark().read()
                        .option("header", "true")
                        .csv(folder + "/o.csv")
                        .count())
                .isEqualTo(provinces.size());
        spark().stop();
    }

    @Test
    void whatStandsInTheWayIsSaidBeforeAnythingIsWritten() throws IOException {
        assertThat(run(folder.resolve("none.csv"), "-m", Local.MAPPING, "-o", folder.resolve("o"))
                        .exit())
                .isEqualTo(SparkBatch.BAD_INPUT);
        assertThat(run(Local.PROVINCES, "-m", mapping("{ percentile: 80 }"), "-o", folder.resolve("o"))
                        .err())
                .contains("unknown-column");
        Path noOne = folder.resolve("noone.mapping.yaml");
        Files.writeString(noOne, Files.readString(Local.MAPPING).replace("benchmark: jiangsu", "benchmark: nobody"));
        assertThat(run(Local.PROVINCES, "-m", noOne, "-o", folder.resolve("o")).err())
                .contains("unknown-row");
        Files.createDirectory(folder.resolve("there"));
        assertThat(run(Local.PROVINCES, "-m", Local.MAPPING, "-o", folder.resolve("there"))
                        .err())
                .contains("--overwrite");
        assertThat(run(Local.PROVINCES, "-m", Local.MAPPING, "-o", Local.PROVINCES, "--overwrite")
                        .exit())
                .isEqualTo(SparkBatch.BAD_INPUT);
        assertThat(run(Local.PROVINCES, "-m", Local.MAPPING, "-o", folder.resolve("o"), "--top", "0")
                        .exit())
                .isEqualTo(SparkBatch.BAD_INPUT);
        assertThat(folder.resolve("o")).doesNotExist();
    }

    /** A made-up table of so many rows, whose countries take turns, with more rows behind them. */
    private Path table(int rows, String more) throws IOException {
        StringBuilder text = new StringBuilder("id,country,setting,rd,gdp,note\n");
        for (int i = 1; i <= rows; i++) {
            text.append("r-%d,c%d,inland,%.2f,%d,n%n"
                    .formatted(i, i % 4, 0.2 + i * 37 % 61 / 10.0, 20_000 + i * 7919 % 150_000));
        }
        return Files.writeString(folder.resolve("t.csv"), text + more);
    }

    private Path mapping(String benchmark) throws IOException {
        return Files.writeString(folder.resolve("t.mapping.yaml"), """
                table: t.csv
                case: "{key}"
                key: id
                name: id
                industry: { en: made up, zh: 虚构 }
                year: 2023
                sector: manufacturing
                setting: setting
                benchmark: %s
                quality: official
                source: made up
                columns:
                  rd-intensity: { column: rd, unit: "%%" }
                  gdp-per-head: { column: gdp, unit: yuan }
                left-out:
                  note: { en: not needed, zh: 不需要 }
                  country: { en: not needed, zh: 不需要 }
                """.formatted(benchmark)
                .replace(benchmark.contains("country") ? "  country: { en: not needed, zh: 不需要 }\n" : "\0", ""));
    }
}
