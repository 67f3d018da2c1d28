package catchup.bench.floor;

import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.rulebase.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A rule base as plain Java: written, compiled and loaded. */
public final class Floor {

    private final Numbers numbers;
    private final Tables tables;
    private final Class<?> written;

    public Floor(RuleBase rules) {
        this.numbers = new Numbers(rules);
        this.tables = new TablesOf(numbers).tables();
        this.written = load();
    }

    /** The rules as plain Java, for one thread. */
    public Reference reference() {
        try {
            return (Reference) written.getConstructor(Tables.class).newInstance(tables);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers of the rules as arrays. */
    public Tables tables() {
        return tables;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** A case as plain arrays. */
    public Figures figures(Case subject) {
        List<Indicator> indicators = numbers.rules().indicators().all();
        int n = indicators.size();
        Figures figures = new Figures(
                new double[n], new double[n], new byte[n], new byte[n], numbers.tags(subject.region().tags()));
        for (int i = 0; i < n; i++) {
            Optional<Reading> reading =
                    Optional.ofNullable(subject.readings().get(indicators.get(i).id()));
            put(reading.flatMap(Reading::region), i, figures.region(), figures.regionQuality());
            put(reading.flatMap(Reading::benchmark), i, figures.benchmark(), figures.benchmarkQuality());
        }
        return figures;
    }

    private static void put(Optional<Observation> observation, int i, double[] values, byte[] qualities) {
        values[i] = observation.map(Observation::value).orElse(Double.NaN);
        qualities[i] = (byte) observation.map(Observation::quality).map(Quality::ordinal).orElse(0).intValue();
    }

    /** Writes the compiled rules into a folder, together with other sources that use them. */
    public void writeTo(Path folder, Path... others) throws IOException {
        Path file = folder.resolve(FloorSource.NAME + ".java");
        Files.writeString(file, new FloorSource(numbers, tables).text());
        List<Path> files = new ArrayList<>(List.of(others));
        files.add(file);
        compile(folder, files.toArray(Path[]::new));
    }

    /** Compiles sources into a folder. */
    public static void compile(Path folder, Path... files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-Xmaxerrs", "5", "-XDstringConcat=inline", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjects(files)).call()) {
                throw new IllegalStateException("does not compile: " + folder);
            }
        }
    }

    private Class<?> load() {
        try {
            Path folder = Files.createTempDirectory("floor");
            writeTo(folder);
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, Floor.class.getClassLoader());
            return loader.loadClass(FloorSource.PACKAGE + "." + FloorSource.NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
