package catchup.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reader that takes files as they come. */
final class FileTrials {

    /** Stands in files outside of the folders that are read. */
    private static final String SECRET = "kept outside";

    private static final Pattern TABLE = Pattern.compile("(?m)^table: \"?([^\"\n]*)\"?$");

    private FileTrials() {}

    static boolean readsOutside(Attack attack, Path folder) throws IOException {
        for (Path file : reached(folder)) {
            if (Files.isRegularFile(file) && Files.readString(file).contains(SECRET)) {
                return true;
            }
        }
        return false;
    }

    static boolean waits(Attack attack, Path folder) throws IOException {
        Path pipe = folder.resolve(attack.parts().get(0).path());
        CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> read(pipe));
        try {
            reading.get(1, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException stillWaiting) {
            Files.writeString(pipe, "", StandardOpenOption.WRITE);
            return true;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException(failed);
        }
    }

    /** Whatever lies in rules and cases, links followed, and the tables that mappings name. */
    private static List<Path> reached(Path folder) throws IOException {
        Stream<Path> all = Stream.empty();
        for (String part : List.of("rules", "cases")) {
            Path start = folder.resolve(part);
            if (Files.exists(start)) {
                try (Stream<Path> walk = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
                    List<Path> files = walk.toList();
                    all = Stream.concat(
                            all, files.stream().flatMap(file -> Stream.concat(Stream.of(file), table(file))));
                }
            }
        }
        return all.toList();
    }

    private static Stream<Path> table(Path file) {
        if (!file.toString().endsWith(".mapping.yaml")) {
            return Stream.empty();
        }
        Matcher table = TABLE.matcher(read(file));
        return table.find() ? Stream.of(file.resolveSibling(table.group(1))) : Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
