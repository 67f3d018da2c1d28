package catchup.report.batch;

import catchup.batch.Advised;
import catchup.batch.Counts;
import catchup.batch.Summary;
import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBase;
import catchup.source.rows.Layout;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import catchup.text.Lang;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads back the rows that a batch has put down, to make of them a table and a summary. Memory holds one row. */
public final class Results {

    private final RuleBase rules;
    private final Lang lang;

    public Results(RuleBase rules, Lang lang) {
        this.rules = rules;
        this.lang = lang;
    }

    /** The names of the columns of a table of results. */
    public List<String> headings(int top) {
        return new ResultRow(rules, lang, top).headings();
    }

    /** A row of that table, made of its line of JSON. */
    public List<String> cells(String line, int top) {
        return new ResultRow(rules, lang, top).texts(AdvisedJson.read(line));
    }

    /** Writes the rows of one file to another as CSV. */
    public void csv(Path rows, Path result, int top) throws IOException {
        ResultRow columns = new ResultRow(rules, lang, top);
        try (OutputStream out = Files.newOutputStream(result)) {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            buffered.write(Inert.line(columns.headings()).getBytes(StandardCharsets.UTF_8));
            each(rows, advised -> {
                try {
                    buffered.write(Inert.line(columns.texts(advised)).getBytes(StandardCharsets.UTF_8));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            buffered.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Writes the rows of one file to another as a workbook. */
    public void workbook(Path rows, Path result, int top) throws IOException {
        try (OutputStream out = Files.newOutputStream(result)) {
            ResultWorkbook.write(new ResultRow(rules, lang, top), sink -> each(rows, sink), out);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * What the rows come to.
     *
     * @param problems the table of problems; need not be there
     */
    public Summary summary(Path rows, Path problems, Counts counts) throws IOException {
        Summary summary = new Summary(counts);
        try {
            each(
                    rows,
                    advised -> summary.add(
                            advised,
                            advised.name().in(lang),
                            advised.benchmark().in(lang)));
            each(rows, advised -> summary.look(advised, advised.name().in(lang)));
            if (counts.refused() > 0) {
                problems(problems, summary);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return summary;
    }

    private static void problems(Path file, Summary summary) {
        Optional<RowStream> opened = RowStream.open(file, file.toString(), Layout.PLAIN, new Diagnostics());
        try (RowStream rows = opened.orElseThrow()) {
            Optional<RawRow> next = rows.next();
            while (next.isPresent()) {
                next.get()
                        .read(new Diagnostics())
                        .ifPresent(row ->
                                summary.addProblem(row.text("problem"), row(row.text("line"), row.text("column"))));
                next = rows.next();
            }
        }
    }

    private static String row(String line, String column) {
        return column.isEmpty() ? line : line + " " + column;
    }

    private static void each(Path rows, Consumer<Advised> sink) {
        try (BufferedReader reader = Files.newBufferedReader(rows, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                sink.accept(AdvisedJson.read(line));
                line = reader.readLine();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(rows.toString(), failed);
        }
    }
}
