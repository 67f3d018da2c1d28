package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.fact.Observation;
import catchup.source.Table;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping says of tables as they are found: how they are laid out and written, and with what their rows are compared. */
class TableCasesTest {

    private static final String HEAD = """
            table: regions.csv
            case: "{slug}"
            key: id
            name: id
            industry: { en: fruit, zh: 水果 }
            year: 2023
            sector: food
            setting: []
            quality: official
            source: census
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{ decimal: ',', thousands: '.' } ! 1.234,5 ! 1234.5",
                "{ decimal: ',' } ! 12,3 ! 12.3",
                "{ decimal: ',', thousands: blank } ! 1 234,5 ! 1234.5",
                "{ thousands: ',' } ! 1,234 ! 1234",
                "{ marks: [e, p, b] } ! 12.3 e ! 12.3",
                "{ marks: [e, p, b] } ! 12.3bp ! 12.3",
                "{ marks: ['%'] } ! 12.3% ! 12.3",
                "{ missing: [':'], marks: [c] } ! : c ! ",
                "{ missing: ['..', n/a, —] } ! — ! ",
                "{ missing: ['..', n/a, —] } ! n/a ! "
            })
    void figuresAreReadAsTheTableWritesThem(String cells, String written, String meant) throws IOException {
        String mapping =
                HEAD + "benchmark: best\ncells: " + cells + "\ncolumns:\n  holding-size: { column: size, unit: mu }\n";
        List<Case> cases = read(mapping, "id;size\na;" + written + "\nbest;9\n");
        assertThat(diagnostics.all()).isEmpty();
        Optional<Observation> value = region(cases.get(0), "holding-size");
        if (meant == null) {
            assertThat(value).isEmpty();
        } else {
            double mu = Double.parseDouble(meant);
            double asWritten = value.orElseThrow().value();
            assertThat(asWritten).isEqualTo(reference(mu));
        }
    }

    @Test
    void whatDoesNotFitTheFormIsReportedAsItWasMet() throws IOException {
        String mapping = HEAD + "benchmark: best\ncells: { thousands: ',' }\n"
                + "columns:\n  holding-size: { column: size, unit: mu }\n";
        read(mapping, "id;size\na;12,34\nbest;9\n");
        assertThat(diagnostics.all()).singleElement().satisfies(problem -> {
            assertThat(problem.arguments()).containsExactly("12,34");
            assertThat(problem.at().line()).isEqualTo(2);
        });
    }

    @Test
    void aPercentileIsCountedTowardsTheBetterSide() throws IOException {
        StringBuilder table = new StringBuilder("id,size,labs,land\n");
        for (int i = 0; i <= 10; i++) {
            table.append("r")
                    .append(i)
                    .append(',')
                    .append(i + 1)
                    .append(',')
                    .append(i)
                    .append(",x\n");
        }
        String mapping = HEAD + "benchmark: { percentile: 90 }\nleft-out: { land: { en: a, zh: 甲 } }\ncolumns:\n"
                + "  holding-size: { column: size, unit: ha }\n  institutes: { column: labs, unit: number }\n";
        List<Case> cases = read(mapping, table.toString());
        assertThat(diagnostics.all()).isEmpty();
        assertThat(cases).hasSize(11);
        assertThat(cases).allSatisfy(each -> {
            Observation labs = benchmark(each, "institutes").orElseThrow();
            assertThat(labs.value()).isEqualTo(9);
            assertThat(labs.source()).contains("P90", "n = 11", "census");
            assertThat(each.benchmark().name().en()).contains("90th", "11");
        });
    }

    @Test
    void peersAreRowsWithTheSameValueAndTooFewGiveNoBenchmark() throws IOException {
        StringBuilder table = new StringBuilder("id,labs,land\n");
        for (int i = 1; i <= 5; i++) {
            table.append("a").append(i).append(',').append(i).append(",north\n");
            table.append("b").append(i).append(',').append(10 * i).append(",south\n");
        }
        table.append("c,7,east\n");
        String mapping = HEAD + "benchmark: { percentile: 50, among: land }\n"
                + "columns:\n  institutes: { column: labs, unit: number }\n";
        List<Case> cases = read(mapping, table.toString());
        assertThat(diagnostics.all()).isEmpty();
        assertThat(benchmark(cases.get(0), "institutes").orElseThrow().value()).isEqualTo(3);
        assertThat(benchmark(cases.get(1), "institutes").orElseThrow().value()).isEqualTo(30);
        assertThat(benchmark(cases.get(10), "institutes")).isEmpty();
        assertThat(cases.get(0).benchmark().name().zh()).contains("north");
    }

    @Test
    void aTableWithARowForEachFigureIsGatheredWhereverItsRowsStand() throws IOException {
        String table = """
                id,year,what,value
                b,2023,labs,4
                a,2022,labs,9
                a,2023,size,2
                b,2023,size,3
                a,2023,labs,5
                best,2023,labs,8
                """;
        String mapping = HEAD.replace("year: 2023", "year: { column: year }")
                + "benchmark: best\nonly: { year: 2023 }\nlong: { indicator: what, value: value }\ncolumns:\n"
                + "  holding-size: { column: size, unit: ha }\n  institutes: { column: labs, unit: number }\n";
        List<Case> cases = read(mapping, table);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(cases).extracting(Case::id).containsExactly("b", "a");
        assertThat(region(cases.get(1), "institutes").orElseThrow().value()).isEqualTo(5);
        assertThat(region(cases.get(1), "institutes").orElseThrow().year()).contains(2023);
        assertThat(region(cases.get(1), "institutes").orElseThrow().at().line()).isEqualTo(6);
    }

    @Test
    void twoFiguresForTheSameAreAConflict() throws IOException {
        String mapping = HEAD + "benchmark: best\nlong: { indicator: what, value: value }\ncolumns:\n"
                + "  institutes: { column: labs, unit: number }\n";
        read(mapping, "id,what,value\nbest,labs,3\na,labs,3\na,labs,4\n");
        assertThat(diagnostics.all()).singleElement().satisfies(problem -> {
            assertThat(problem.at().line()).isEqualTo(4);
            assertThat(problem.others()).isNotEmpty();
        });
    }

    @Test
    void idsAreMadeOfWhateverTellsRowsApart() {
        assertThat(Ids.slug("AT 11 – Kärnten", 3)).isEqualTo("at-11-karnten");
        assertThat(Ids.slug("贵州", 17)).isEqualTo("row-17");
        assertThat(Ids.slug("贵州2", 17)).isEqualTo("2-row-17");
        assertThat(Ids.slug("../../etc", 1)).isEqualTo("etc");
        assertThat(Ids.check(Ids.slug("x".repeat(3000), 1), new catchup.diagnostic.Location("", 1, 1, 2), diagnostics))
                .isTrue();
    }

    @Test
    void aMappingSaysWhatIsWrongInItAtOnce() throws IOException {
        String mapping = HEAD + """
                benchmark: { percentile: 120 }
                layout: { separator: dash, header: 0, encoding: UTF-99 }
                cells: { decimal: ";" }
                columns:
                  institutes: { column: labs, unit: number }
                """;
        read(mapping, "id,labs\na,1\n");
        assertThat(diagnostics.all())
                .extracting(problem -> problem.problem().code())
                .containsExactlyInAnyOrder("out-of-range", "not-one-of", "out-of-range", "not-one-of", "not-one-of");
    }

    /** A value in the catalogue's unit. */
    private double reference(double mu) throws IOException {
        Path other = Files.createDirectory(folder.resolve("reference" + mu));
        Files.writeString(
                other.resolve("r.mapping.yaml"),
                HEAD.replace("regions.csv", "r.csv")
                        + "benchmark: best\ncolumns:\n  holding-size: { column: size, unit: mu }\n");
        Files.writeString(other.resolve("r.csv"), "id,size\na," + mu + "\nbest,9\n");
        List<Case> cases =
                new CaseTable(Samples.INDICATORS, Samples.SETTINGS).read(other.resolve("r.mapping.yaml"), diagnostics);
        return region(cases.get(0), "holding-size").orElseThrow().value();
    }

    /** The cases by both readers, which must agree. */
    private List<Case> read(String mapping, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("regions.mapping.yaml"), mapping + "# not plain\n");
        Path rows = Files.writeString(folder.resolve("regions.csv"), table);
        Diagnostics other = new Diagnostics();
        List<Case> whole = new CaseTable(Samples.INDICATORS, Samples.SETTINGS).read(file, other);
        Optional<TableCases> cases = TableCases.read(file, Samples.INDICATORS, Samples.SETTINGS, diagnostics);
        if (cases.isEmpty()) {
            assertThat(whole).isEmpty();
            return List.of();
        }
        List<Case> streamed = stream(cases.get(), rows);
        if (diagnostics.isEmpty() && other.isEmpty()) {
            assertThat(streamed)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\.at", ".*\\.file", ".*\\.at\\..*")
                    .isEqualTo(whole);
        }
        return streamed;
    }

    private List<Case> stream(TableCases cases, Path rows) {
        Supplier<RowStream> open =
                () -> cases.open(rows, "regions.csv", diagnostics).orElseThrow();
        Optional<Percentiles> percentiles = cases.percentiles();
        Optional<Yardstick> yardstick = Optional.empty();
        try (RowStream stream = open.get()) {
            for (Optional<RawRow> next = stream.next(); next.isPresent(); next = stream.next()) {
                Table.Row row = next.get().read(new Diagnostics()).orElseThrow();
                if (cases.isMeant(row)) {
                    percentiles.ifPresent(
                            all -> all.add(cases.group(row, new Diagnostics()), cases.region(row, new Diagnostics())));
                    yardstick =
                            cases.isBenchmark(row) ? Optional.of(cases.yardstick(row, new Diagnostics())) : yardstick;
                }
            }
        }
        percentiles.ifPresent(all -> all.figures()
                .forEach(group -> assertThat(cases.percentiles().orElseThrow().yardstick(group))
                        .as("made of the figures alone")
                        .isEqualTo(all.of(group.group()))));
        List<Case> read = new ArrayList<>();
        try (RowStream stream = open.get()) {
            for (Optional<RawRow> next = stream.next(); next.isPresent(); next = stream.next()) {
                Table.Row row = next.get().read(diagnostics).orElseThrow();
                if (cases.isMeant(row) && !cases.isBenchmark(row)) {
                    Yardstick with = percentiles.isPresent()
                            ? percentiles.get().of(cases.group(row, diagnostics))
                            : yardstick.orElseThrow();
                    read.add(TableCases.against(with, cases.region(row, diagnostics)));
                }
            }
        }
        return read;
    }

    private static Optional<Observation> region(Case sheet, String indicator) {
        return sheet.observation(indicator, Case.Side.REGION);
    }

    private static Optional<Observation> benchmark(Case sheet, String indicator) {
        return sheet.observation(indicator, Case.Side.BENCHMARK);
    }
}
