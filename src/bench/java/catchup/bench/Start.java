package catchup.bench;

import catchup.bench.floor.Floor;
import catchup.bench.start.StartSource;
import catchup.bench.start.TextsOf;
import catchup.rulebase.RuleBase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Starts the product and the plain program in turn, on the same case and by the same Java, and compares the time from launch to
 * answer. Both have their classes kept ready by the JVM, the plain program by the same means and with the same settings as by the
 * product's launcher.
 */
final class Start {

    private static final Path FOLDER = Path.of("target", "bench", "start");
    private static final String RULES = "catchup.bench.written.WrittenRules";

    /** The first column of ranks and the ids in both outputs. */
    private static final Pattern PLAIN_ROW = Pattern.compile("^\\d+ +([a-z0-9-]+) ");

    private static final Pattern JSON_MEASURE =
            Pattern.compile("\"rank\" ?: ?\\d+,\\s*\"measure\" ?: ?\"([a-z0-9-]+)\"");

    private static final List<String> SETTINGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:+UseSerialGC",
            "-XX:+UseTransparentHugePages",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=4",
            "-Dfile.encoding=UTF-8");

    private final String subject;
    private final Path java;
    private final List<String> options;

    Start(RuleBase rules, Floor floor, String subject) throws IOException, InterruptedException {
        this.subject = subject;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path archive = archive(rules, floor);
        String classPath = archive + System.getProperty("path.separator")
                + Path.of(org.snakeyaml.engine.v2.api.Load.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
        String classes = FOLDER.resolve("plain.classes").toAbsolutePath().toString();
        run(command(classPath, "-Xshare:off", "-XX:DumpLoadedClassList=" + classes + ".list"));
        List<String> dump = new ArrayList<>(List.of(java.toString(), "-Xshare:dump", "-XX:+UseG1GC"));
        if (Runtime.version().feature() >= 25) {
            dump.add("-XX:+AOTClassLinking");
        }
        dump.addAll(List.of("-XX:SharedClassListFile=" + classes + ".list", "-XX:SharedArchiveFile=" + classes, "-cp", classPath));
        run(dump);
        this.options = command(classPath, "-XX:SharedArchiveFile=" + classes);
    }

    private List<String> command(String classPath, String... kept) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of(kept));
        command.addAll(SETTINGS);
        command.addAll(List.of("-cp", classPath, "catchup.bench.written." + StartSource.NAME, subject));
        return command;
    }

    /** From launch to end, in turns, so many times. */
    SideBySide.Measured[] measure(int rounds) throws IOException, InterruptedException {
        Path empty = FOLDER.resolve("Empty.java");
        Files.writeString(empty, "public final class Empty { public static void main(String[] args) {} }");
        Floor.compile(FOLDER, empty);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("plain Java", options);
        ways.put("an empty program", List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", FOLDER.toString(), "Empty"));
        ways.put("catchup advise", List.of("./catchup", "advise", subject));
        ways.put("catchup --version", List.of("./catchup", "--version"));
        double[][] micros = new double[ways.size()][rounds];
        for (int round = -2; round < rounds; round++) {
            int i = 0;
            for (List<String> command : ways.values()) {
                long start = System.nanoTime();
                run(command);
                if (round >= 0) {
                    micros[i][round] = (System.nanoTime() - start) / 1e3;
                }
                i++;
            }
        }
        return SideBySide.measured(ways.keySet(), micros);
    }

    /** Whether both recommend the same measures in the same order. */
    boolean isSame() throws IOException, InterruptedException {
        List<String> plain = run(options).lines()
                .map(PLAIN_ROW::matcher)
                .filter(Matcher::find)
                .map(row -> row.group(1))
                .toList();
        List<String> product = JSON_MEASURE
                .matcher(run(List.of("./catchup", "advise", subject, "--format", "json")))
                .results()
                .map(found -> found.group(1))
                .limit(plain.size())
                .toList();
        return !plain.isEmpty() && plain.equals(product);
    }

    private static Path archive(RuleBase rules, Floor floor) throws IOException {
        Path sources = Files.createDirectories(FOLDER.resolve("classes"));
        Path file = sources.resolve(StartSource.NAME + ".java");
        Files.writeString(
                file,
                StartSource.text(
                        "catchup.bench.written", RULES, floor.tables(), TextsOf.texts(rules, floor.numbers())));
        floor.writeTo(sources, file);
        Path archive = FOLDER.resolve("plain.jar").toAbsolutePath();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            addAll(out, sources);
            addAll(out, Path.of("target", "bench", "classes"));
        }
        return archive;
    }

    private static void addAll(JarOutputStream out, Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".class") && name.startsWith("catchup/bench/")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said = out.lines().collect(Collectors.joining("\n"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": " + String.join(" ", command));
        }
        return said;
    }
}
