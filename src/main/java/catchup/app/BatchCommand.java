package catchup.app;

import catchup.advice.Adviser;
import catchup.batch.Batch;
import catchup.batch.Counts;
import catchup.batch.Identity;
import catchup.batch.InOrder;
import catchup.batch.Journal;
import catchup.batch.Outcome;
import catchup.batch.Source;
import catchup.batch.Summary;
import catchup.diagnostic.Diagnostics;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.batch.BatchScribe;
import catchup.report.batch.Results;
import catchup.report.batch.SummaryReport;
import catchup.rulebase.RuleBase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Very many regions in, advice on each and a summary out. */
@Command(name = "batch", mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    /** A form for the result. */
    enum Form {
        JSONL,
        CSV,
        XLSX
    }

    private static final int MOST_TOP = 50;
    private static final int MOST_THREADS = 256;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TextOptions text = new TextOptions();

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "batch-input")
    private Path input = Path.of("");

    @Option(
            names = {"-m", "--mapping"},
            paramLabel = "FILE",
            descriptionKey = "batch-mapping")
    private @Nullable Path mapping;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "batch-output")
    private @Nullable Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "batch-format")
    private @Nullable Form form;

    @Option(names = "--summary", paramLabel = "FILE", descriptionKey = "batch-summary")
    private @Nullable Path summaryFile;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "batch-top")
    private int top = 5;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "batch-threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--restart", descriptionKey = "batch-restart")
    private boolean restart;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (top < 1 || top > MOST_TOP) {
            throw misuse("batch.not-top", top, MOST_TOP);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw misuse("batch.not-threads", threads, MOST_THREADS);
        }
        PrintWriter err = spec.commandLine().getErr();
        Optional<RuleBase> rules = common.load(err);
        if (rules.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        BatchInput given = new BatchInput(input, mapping, common.voice(), err);
        try (InOrder pool = new InOrder(threads)) {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Source> source = given.open(rules.get(), pool, diagnostics);
            common.report(diagnostics, err);
            if (source.isEmpty()) {
                return ExitCode.BAD_INPUT;
            }
            try (Source rows = source.get()) {
                return run(rows, given, rules.get(), pool);
            }
        }
    }

    private int run(Source rows, BatchInput given, RuleBase rules, InOrder pool) {
        Batch batch = new Batch(new Adviser(rules), top, new BatchScribe(common.lang()), pool);
        Path out = output;
        if (out == null || (Files.exists(out) && !Files.isRegularFile(out))) {
            return stream(batch, rows, out);
        }
        Form asked = form(out);
        Identity identity = new Identity(Map.of(
                "input", given.inputHash(),
                "mapping", given.mappingHash(),
                "rules", rules.hash(),
                "options", Identity.of(asked + " " + top + " " + common.lang())));
        try {
            return keep(batch, rows, out, asked, rules, identity);
        } catch (Journal.Changed changed) {
            PrintWriter err = spec.commandLine().getErr();
            changed.parts()
                    .forEach(part -> err.println(common.voice().get("batch.changed." + part, Journal.part(out))));
            err.println(common.voice().get("batch.changed", out));
            return ExitCode.BAD_INPUT;
        } catch (UncheckedIOException failed) {
            if (Files.exists(Journal.part(out))) {
                spec.commandLine().getErr().println(common.voice().get("batch.kept", Journal.part(out)));
            }
            throw failed;
        }
    }

    /** Does the rows with a journal, then makes the result and the summary of them. */
    private int keep(Batch batch, Source rows, Path out, Form asked, RuleBase rules, Identity identity) {
        PrintWriter err = spec.commandLine().getErr();
        createFolder(out);
        try (Journal journal = Journal.open(out, identity, restart)) {
            long before = journal.counts().read();
            if (before > 0) {
                err.println(common.voice().get("batch.resumed", before));
            }
            Rate rate = new Rate(rows.size(), before, common.voice(), err);
            try {
                batch.run(rows, journal, counts -> rate.at(counts.read()));
            } finally {
                rate.done();
            }
            Results results = new Results(rules, common.lang());
            Summary summary = summary(results, out, journal.counts());
            journal.finish(maker(results, asked));
            tell(new SummaryReport(summary, rules, String.valueOf(input.getFileName())), out, journal.counts());
            return journal.counts().refused() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    private static Summary summary(Results results, Path out, Counts counts) {
        try {
            return results.summary(Journal.part(out), Journal.problemsPart(out), counts);
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }

    private Optional<Journal.Maker> maker(Results results, Form asked) {
        return switch (asked) {
            case JSONL -> Optional.empty();
            case CSV -> Optional.of((rows, result) -> results.csv(rows, result, top));
            case XLSX -> Optional.of((rows, result) -> results.workbook(rows, result, top));
        };
    }

    private void tell(SummaryReport report, Path out, Counts counts) {
        PrintWriter err = spec.commandLine().getErr();
        Path file = summaryFile;
        Options options = text.options(common.lang(), file == null, top);
        Output.to(file, spec.commandLine().getOut()).write(report.in(summaryFormat(file), options));
        err.println(common.voice().get("batch.written", counts.advised(), out));
        if (counts.refused() > 0) {
            err.println(common.voice().get("batch.refused", counts.refused(), Journal.problems(out)));
        }
    }

    private static Format summaryFormat(@Nullable Path file) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        return Format.TEXT;
    }

    /** The rows one after the other to a place that cannot be gone back to: standard output, a pipe, a device. */
    private int stream(Batch batch, Source rows, @Nullable Path device) {
        if (form != null && form != Form.JSONL) {
            throw misuse("batch.no-file", form.name().toLowerCase(Locale.ROOT));
        }
        PrintWriter err = spec.commandLine().getErr();
        Counts[] counts = {Counts.NONE};
        if (device == null) {
            PrintWriter out = spec.commandLine().getOut();
            batch.run(rows, written -> {
                counts[0] = counts[0].with(written.outcome());
                (written.outcome() instanceof Outcome.Done ? out : err).print(written.text());
                if (out.checkError()) {
                    throw new UncheckedIOException("-", new IOException("closed"));
                }
            });
        } else {
            try (OutputStream stream = Files.newOutputStream(device)) {
                batch.run(rows, written -> {
                    counts[0] = counts[0].with(written.outcome());
                    write(written, stream, device, err);
                });
            } catch (IOException failed) {
                throw new UncheckedIOException(device.toString(), failed);
            }
        }
        err.println(common.voice()
                .get("batch.counts", counts[0].read(), counts[0].advised(), counts[0].refused(), counts[0].aside()));
        return counts[0].refused() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static void write(Batch.Written written, OutputStream stream, Path device, PrintWriter err) {
        if (!(written.outcome() instanceof Outcome.Done)) {
            err.print(written.text());
            return;
        }
        try {
            stream.write(written.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(device.toString(), failed);
        }
    }

    private Form form(Path out) {
        if (form != null) {
            return form;
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? Form.CSV : name.endsWith(".xlsx") ? Form.XLSX : Form.JSONL;
    }

    private static void createFolder(Path out) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(out.toString(), failed);
        }
    }

    private CommandLine.ParameterException misuse(String key, Object... arguments) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.voice().get(key, arguments));
    }
}
