package catchup.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The batch on one machine, whose answers those of the cluster have to be. */
final class Local {

    static final Path PROVINCES = Path.of("cases", "provinces-2023.csv");
    static final Path MAPPING = Path.of("cases", "provinces-2023.mapping.yaml");

    private Local() {}

    /** What the batch on one machine writes to a file of JSON Lines. */
    static List<String> batch(Path table, Path mapping, Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "catchup.app.Main",
                        "batch",
                        table.toString(),
                        "-m",
                        mapping.toString(),
                        "-o",
                        out.toString(),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return Files.readAllLines(out);
    }

    /** The lines of the parts of a folder that Spark wrote, in their order. */
    static List<String> parts(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
