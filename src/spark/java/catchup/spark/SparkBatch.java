package catchup.spark;

import catchup.batch.Counts;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.report.Options;
import catchup.report.batch.Results;
import catchup.report.findings.FindingsReports;
import catchup.rulebase.RuleBase;
import catchup.source.SourceFile;
import catchup.source.rows.Layout;
import catchup.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} starts: very many regions in, advice on each out. */
@Command(
        name = "spark-batch",
        resourceBundle = "catchup.spark.commands",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = SparkBatch.FAULT)
public final class SparkBatch implements Callable<Integer> {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int BAD_INPUT = 2;
    static final int FAULT = 70;

    private static final int WIDTH = 120;
    private static final int MOST_TOP = 50;
    private static final String LINES = "text";

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "input")
    private String input = "";

    @Option(
            names = {"-m", "--mapping"},
            paramLabel = "FILE",
            required = true,
            descriptionKey = "mapping")
    private Path mapping = Path.of("");

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "DIR",
            defaultValue = "rules",
            descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            required = true,
            descriptionKey = "output")
    private String output = "";

    @Option(names = "--problems", paramLabel = "PATH", descriptionKey = "problems")
    private @Nullable String problems;

    @Option(names = "--input-format", paramLabel = "NAME", defaultValue = "csv", descriptionKey = "input-format")
    private String inputFormat = "csv";

    @Option(names = "--output-format", paramLabel = "NAME", defaultValue = LINES, descriptionKey = "output-format")
    private String outputFormat = LINES;

    @Option(names = "--problems-format", paramLabel = "NAME", defaultValue = "csv", descriptionKey = "problems-format")
    private String problemsFormat = "csv";

    @Option(names = "--input-option", paramLabel = "NAME=VALUE", descriptionKey = "input-option")
    private Map<String, String> inputOptions = new HashMap<>();

    @Option(names = "--output-option", paramLabel = "NAME=VALUE", descriptionKey = "output-option")
    private Map<String, String> outputOptions = new HashMap<>();

    @Option(names = "--problems-option", paramLabel = "NAME=VALUE", descriptionKey = "problems-option")
    private Map<String, String> problemsOptions = new HashMap<>();

    @Option(names = "--shape", paramLabel = "lines|nested|flat", descriptionKey = "shape")
    private @Nullable Shape shape;

    @Option(names = "--order", paramLabel = "EXPRESSION", descriptionKey = "order")
    private List<String> order = List.of();

    @Option(names = "--first-line", paramLabel = "N", descriptionKey = "first-line")
    private @Nullable Integer firstLine;

    @Option(names = "--rows-per-task", paramLabel = "N", defaultValue = "1000", descriptionKey = "rows-per-task")
    private int piece = 1000;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "top")
    private int top = 5;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(
            names = {"-l", "--lang"},
            paramLabel = "en|zh",
            descriptionKey = "lang")
    private Lang lang = Lang.ofMachine();

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    static CommandLine commandLine(String... arguments) {
        boolean chinese = List.of(arguments).contains("zh") || Lang.ofMachine() == Lang.ZH;
        return new CommandLine(new SparkBatch())
                .setResourceBundle(ResourceBundle.getBundle(
                        "catchup.spark.commands",
                        chinese ? Locale.CHINESE : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }

    @Override
    public Integer call() throws Exception {
        if (top < 1 || top > MOST_TOP) {
            throw misuse("not-top", top, MOST_TOP);
        }
        if (piece < 1) {
            throw misuse("not-rows-per-task", piece);
        }
        if (firstLine != null && firstLine < 1) {
            throw misuse("not-first-line", firstLine);
        }
        if (inputFormat.equals(TableInput.LINES) && !order.isEmpty()) {
            throw misuse("lines-order");
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleTexts.Loaded> loaded = RuleTexts.read(rules, diagnostics);
        if (loaded.isEmpty()) {
            return refused(diagnostics);
        }
        RuleBase base = loaded.get().rules();
        Optional<SourceFile> text = SourceFile.read(mapping, mapping.toString(), diagnostics);
        Optional<TableCases> cases =
                text.flatMap(file -> TableCases.read(file, base.indicators(), base.settings(), diagnostics));
        if (text.isEmpty() || cases.isEmpty()) {
            return refused(diagnostics);
        }
        if (cases.get().isTall()) {
            return refused("tall", mapping);
        }
        if (!isReadable(cases.get().layout())) {
            return refused("layout", mapping);
        }
        SparkSession spark = SparkSession.builder()
                .appName("catchup batch")
                .config("spark.sql.caseSensitive", "true")
                .getOrCreate();
        try {
            return run(spark, loaded.get(), text.get(), cases.get(), diagnostics);
        } catch (AnalysisException unreadable) {
            return refused("spark", String.valueOf(unreadable.getMessage()));
        } finally {
            spark.stop();
        }
    }

    /** Whether the reader of a format can be told how the table is laid out. */
    private boolean isReadable(Optional<Layout> layout) {
        boolean lines = inputFormat.equals(TableInput.LINES);
        return layout.isEmpty()
                || (layout.get().sheet().isEmpty()
                        && layout.get().header() == 1
                        && layout.get().units() == 0
                        && (!lines || layout.get().encoding().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8)));
    }

    private int run(
            SparkSession spark, RuleTexts.Loaded loaded, SourceFile text, TableCases cases, Diagnostics diagnostics)
            throws AnalysisException {
        Optional<String> taken = taken(spark.sparkContext().hadoopConfiguration());
        if (taken.isPresent()) {
            return refused("taken", taken.get());
        }
        Place from = new Place(inputFormat, input, inputOptions(cases.layout()));
        TableInput table = TableInput.open(spark, from, order);
        if (table.comesAsLines() && table.rows().inputFiles().length != 1) {
            return refused("one-file", input);
        }
        Optional<String> nested = table.nested();
        if (nested.isPresent()) {
            return refused("nested", nested.get());
        }
        if (!cases.fits(table.columns(), input, diagnostics)) {
            return refused(diagnostics);
        }
        Setup setup = new Setup(loaded.texts(), text.name(), text.text(), input, table.columns(), table.header(), from.option("sep").orElse(""), lang, top);
        Optional<Counts> counts = new BatchJob(spark, setup, cases, piece)
                .run(table, first(), targets(new Results(loaded.rules(), lang)), diagnostics);
        return counts.isEmpty() ? refused(diagnostics) : told(counts.get());
    }

    /** The number of the first row, or of the first line where lines are counted. */
    private int first() {
        boolean headed = inputFormat.equals("csv")
                && inputOptions.getOrDefault("header", "true").equals("true");
        boolean lines = inputFormat.equals(TableInput.LINES);
        return firstLine != null && !lines ? firstLine : headed ? 2 : 1;
    }

    /** The options for the reader; what the mapping says of the layout holds unless they say otherwise. */
    private Map<String, String> inputOptions(Optional<Layout> layout) {
        Map<String, String> options = new HashMap<>();
        layout.flatMap(Layout::separator).ifPresent(mark -> options.put("sep", String.valueOf(mark)));
        layout.flatMap(Layout::encoding).map(Charset::name).ifPresent(name -> options.put("encoding", name));
        options.putAll(inputOptions);
        return options;
    }

    private BatchJob.Targets targets(Results results) {
        return new BatchJob.Targets(
                new Place(outputFormat, output, written(outputFormat, outputOptions)),
                shape == null ? Shape.of(outputFormat) : shape,
                results.headings(top),
                new Place(problemsFormat, problemsPath(), written(problemsFormat, problemsOptions)),
                overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists);
    }

    private static Map<String, String> written(String format, Map<String, String> asked) {
        Map<String, String> options = new HashMap<>();
        if (format.equals("csv")) {
            options.putAll(Map.of("header", "true", "escape", "\"", "emptyValue", ""));
        }
        options.putAll(asked);
        return options;
    }

    private String problemsPath() {
        return problems == null ? output + ".problems" : problems;
    }

    /** A path that is written to though something is there, or though another use is made of it. */
    private Optional<String> taken(Configuration configuration) {
        Set<String> used = new HashSet<>(Set.of(input));
        for (String path : List.of(output, problemsPath())) {
            if (!used.add(path) || (!overwrite && exists(path, configuration))) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static boolean exists(String path, Configuration configuration) {
        try {
            org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(path);
            FileSystem system = place.getFileSystem(configuration);
            return system.exists(place);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(path, unreachable);
        }
    }

    private int told(Counts counts) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                Words.get(lang, "counts", counts.read(), counts.advised(), counts.refused(), counts.aside(), output));
        if (counts.refused() > 0) {
            err.println(Words.get(lang, "refused", counts.refused(), problemsPath()));
        }
        return counts.refused() > 0 ? FINDINGS : DONE;
    }

    private int refused(Diagnostics diagnostics) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(FindingsReports.listing(diagnostics, new Options(lang, 0, WIDTH, false)));
        err.flush();
        return BAD_INPUT;
    }

    private int refused(String key, Object argument) {
        spec.commandLine().getErr().println(Words.get(lang, key, argument));
        return BAD_INPUT;
    }

    private CommandLine.ParameterException misuse(String key, Object... arguments) {
        return new CommandLine.ParameterException(spec.commandLine(), Words.get(lang, key, arguments));
    }
}
