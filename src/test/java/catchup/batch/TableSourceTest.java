package catchup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Adviser;
import catchup.casefile.CaseTable;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSourceTest {

    private static final Path MAPPING = Path.of("cases", "provinces-2023.mapping.yaml");
    private static final Path TABLE = Path.of("cases", "provinces-2023.csv");
    private static final Adviser ADVISER = new Adviser(new DirectReasoner(Shipped.rules()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aRowIsAdvisedAsItsCaseWouldBeAlone() {
        List<Case> cases =
                new CaseTable(Shipped.rules().indicators(), Shipped.rules().settings()).read(MAPPING, diagnostics);
        List<Outcome> outcomes = run(MAPPING, TABLE);
        List<Advised> advised = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).advised())
                .toList();
        List<Advised> alone = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            alone.add(Advised.of(
                    ADVISER.advise(cases.get(i)),
                    advised.get(i).line(),
                    advised.get(i).key(),
                    3));
        }
        assertThat(advised).containsExactlyElementsOf(alone);
        assertThat(outcomes)
                .hasSize(31)
                .filteredOn(Outcome.Aside.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aBadRowIsReportedWithLineAndColumnAndTheOthersAreAdvised() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
        lines.set(2, lines.get(2).replace("6.73", "6.73 approx"));
        lines.set(4, lines.get(4) + ",one more");
        lines.add(7, lines.get(6));
        lines.set(9, lines.get(9).replaceFirst("^[^,]*", "NOT AN ID"));
        Path broken = Files.write(folder.resolve("t.csv"), lines);
        List<Outcome> outcomes = run(MAPPING, broken);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(outcomes).hasSize(32);
        List<String> refused = new ArrayList<>();
        outcomes.forEach(outcome -> {
            if (outcome instanceof Outcome.Refused row) {
                Diagnostic first = row.problems().get(0);
                refused.add(first.at().line() + " " + row.columns().get(0) + " "
                        + first.problem().code());
            }
        });
        assertThat(refused)
                .containsExactly(
                        "3 rd_intensity_pct not-a-number", "5  wrong-cell-count", "8 id duplicate-id", "10 id bad-id");
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(32 - 4 - 1);
    }

    @Test
    void withoutItsBenchmarkATableIsNotAdvised() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
        lines.removeIf(line -> line.startsWith("jiangsu"));
        assertThat(run(MAPPING, Files.write(folder.resolve("t.csv"), lines))).isEmpty();
        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().code()).isEqualTo("unknown-row"));
    }

    @Test
    void aFaultOfOursCostsOneRow() {
        Source source = new Source() {
            private int given;

            @Override
            public Optional<Row> next() {
                given++;
                return given > 3 ? Optional.empty() : Optional.of(row(given));
            }

            @Override
            public long size() {
                return 3;
            }

            @Override
            public void close() {}
        };
        List<Outcome> outcomes = new ArrayList<>();
        try (InOrder pool = new InOrder(2)) {
            new Batch(ADVISER, 3, Rows.SCRIBE, pool).run(source, written -> outcomes.add(written.outcome()));
        }
        assertThat(outcomes).hasSize(3).allMatch(Outcome.Failed.class::isInstance);
    }

    private static Source.Row row(int line) {
        return new Source.Row() {
            @Override
            public int line() {
                return line;
            }

            @Override
            public Source.Read read(Diagnostics diagnostics) {
                throw new IllegalArgumentException("boom");
            }

            @Override
            public String column(catchup.diagnostic.Location at) {
                return "";
            }
        };
    }

    private List<Outcome> run(Path mapping, Path table) {
        List<Outcome> outcomes = new ArrayList<>();
        try (InOrder pool = new InOrder(3)) {
            TableCases cases = TableCases.read(
                            mapping,
                            Shipped.rules().indicators(),
                            Shipped.rules().settings(),
                            diagnostics)
                    .orElseThrow();
            TableSource.open(cases, table, pool, rows -> {}, diagnostics)
                    .ifPresent(source -> new Batch(ADVISER, 3, Rows.SCRIBE, pool)
                            .run(source, written -> outcomes.add(written.outcome())));
        }
        return outcomes;
    }
}
