package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.source.rows.Layout;
import catchup.source.rows.RowStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    private static final String PROVINCES = "cases/provinces-2023.csv";
    private static final String MAPPING = "cases/provinces-2023.mapping.yaml";
    private static final long PATIENCE = 120_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyFormHoldsTheSameRegionsInOrder() throws IOException {
        Path lines = folder.resolve("p.jsonl");
        Run run = Run.of("batch", PROVINCES, "-o", lines.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("31", "30");
        assertThat(Files.readAllLines(lines))
                .hasSize(30)
                .first()
                .asString()
                .contains("\"case\":\"province-anhui-2023\"");
        Path csv = folder.resolve("p.csv");
        Path json = folder.resolve("s.json");
        assertThat(Run.of("batch", MAPPING, "-o", csv.toString(), "--summary", json.toString())
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(csv)).hasSize(31);
        assertThat(json).content().contains("\"read\": 31", "\"advised\": 30", "\"refused\": 0", "\"aside\": 1");
        Path book = folder.resolve("p.xlsx");
        assertThat(Run.of("batch", PROVINCES, "-o", book.toString(), "--lang", "zh")
                        .out())
                .contains("汇总");
        assertThat(rows(book)).isEqualTo(30);
        assertThat(left()).containsExactlyInAnyOrder("p.jsonl", "p.csv", "s.json", "p.xlsx");
    }

    @Test
    void standardOutputTakesLines() {
        Run run = Run.of("batch", PROVINCES, "--top", "1");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).hasSize(30);
        assertThat(Run.of("batch", PROVINCES, "--format", "xlsx").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("batch", PROVINCES, "--top", "0").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void rowsThatAreRefusedStandInATableOfProblems() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(
                table,
                Files.readString(Path.of(PROVINCES)).replace("6.73", "a lot").replace("安徽", "=安徽()"));
        Path out = folder.resolve("t.result.csv");
        Run run = Run.of("batch", table.toString(), "-m", MAPPING, "-o", out.toString(), "--lang", "zh");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folder.resolve("t.result.csv.problems.csv"))
                .content()
                .contains("3,", "rd_intensity_pct", "beijing", "not-a-number", "a lot");
        assertThat(Files.readAllLines(out)).hasSize(30);
        assertThat(out).content().contains("'=安徽()");
    }

    @Test
    void foldersAndLinesOfCasesNeedNoMapping() throws IOException {
        Files.copy(Path.of("cases/puer-coffee-2021.yaml"), folder.resolve("a.yaml"));
        Files.writeString(folder.resolve("b.yaml"), "case: b\n");
        Run run = Run.of("batch", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines()).singleElement().asString().contains("puer-coffee-2021");
        assertThat(run.err()).contains("missing-key");
        Path lines = Files.writeString(folder.resolve("c.jsonl"), "{\"case\": \"x\"}\n\n{broken\n");
        Run cases = Run.of("batch", lines.toString());
        assertThat(cases.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(cases.err()).contains("c.jsonl:1:", "c.jsonl:3:");
    }

    @Test
    void whatCannotBeReadOrMeantIsSaid() throws IOException {
        assertThat(Run.of("batch", folder.resolve("none.csv").toString(), "-m", MAPPING)
                        .err())
                .contains("[file-missing]");
        Path table = Files.writeString(folder.resolve("u.csv"), "a,b\n1,2\n");
        Run without = Run.of("batch", table.toString(), "--lang", "en");
        assertThat(without.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("catchup map");
        assertThat(Run.of("batch", table.toString(), "-m", MAPPING).err()).contains("[unknown-column]");
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDiskIsSaid() {
        Run run = Run.of("batch", PROVINCES, "-o", "/dev/full", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("no space").doesNotContain("Exception");
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void aRunThatIsKilledGoesOnAndOnlyFromTheSame() throws IOException, InterruptedException {
        Path table = folder.resolve("many.csv");
        many(table, 20);
        Path whole = folder.resolve("whole.jsonl");
        assertThat(batch(table, whole).exit()).isEqualTo(ExitCode.FINDINGS);
        Path out = folder.resolve("out.jsonl");
        for (int kill = 0; kill < 2 && !Files.exists(out); kill++) {
            killed(table, out, kill);
        }
        if (!Files.exists(out)) {
            String before = Files.readString(table);
            Files.writeString(table, before + "\n");
            Run changed = batch(table, out);
            assertThat(changed.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(changed.err()).contains("--restart");
            Files.writeString(table, before);
            assertThat(batch(table, out).exit()).isEqualTo(ExitCode.FINDINGS);
        }
        assertThat(out).hasSameBinaryContentAs(whole);
        assertThat(folder.resolve("out.jsonl.problems.csv"))
                .hasSameBinaryContentAs(folder.resolve("whole.jsonl.problems.csv"));
        assertThat(left()).noneMatch(name -> name.endsWith(".part") || name.endsWith(".journal"));
    }

    private static Run batch(Path table, Path out) {
        return Run.of("batch", table.toString(), "-m", MAPPING, "-o", out.toString(), "--lang", "en");
    }

    /** Starts a run in another process and kills it once its journal has grown, or lets it end if it is faster. */
    private void killed(Path table, Path out, int times) throws IOException, InterruptedException {
        Path log = folder.resolve("out.jsonl.journal");
        long before = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "catchup.app.Main",
                        "batch",
                        table.toString(),
                        "-m",
                        MAPPING,
                        "-o",
                        out.toString(),
                        "--lang",
                        "en",
                        "--threads",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "child" + times + ".log"))
                .start();
        long until = System.currentTimeMillis() + PATIENCE;
        while (process.isAlive() && System.currentTimeMillis() < until) {
            if (Files.exists(log) && Files.size(log) > Math.max(before, 400)) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
    }

    /** The provinces many times over, each with an id of its own, and a row in a hundred that cannot be read. */
    private static void many(Path file, int times) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(PROVINCES));
        List<String> many = new ArrayList<>(lines);
        for (int i = 1; i < times; i++) {
            for (String line : lines.subList(1, lines.size())) {
                many.add("x" + i + "-" + (many.size() % 100 == 0 ? line + ",more" : line));
            }
        }
        Files.write(file, many);
    }

    private static int rows(Path book) {
        int rows = 0;
        try (RowStream stream = RowStream.open(book, book.toString(), Layout.PLAIN, new Diagnostics())
                .orElseThrow()) {
            while (stream.next().isPresent()) {
                rows++;
            }
        }
        return rows;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
