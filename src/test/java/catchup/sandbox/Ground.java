package catchup.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with the shipped catalogues and vocabulary, no rules, and what an attack brings. */
final class Ground {

    private static final Path SHIPPED = Path.of("rules");

    private Ground() {}

    /** Lays the ground in an empty folder. */
    static Path lay(Path empty, Attack attack) {
        try {
            for (String part : List.of("rules/diagnose", "rules/recommend", "rules/coordinate", "cases", "outside")) {
                Files.createDirectories(empty.resolve(part));
            }
            Files.writeString(empty.resolve("outside/secret.txt"), "kept outside\n");
            Files.writeString(empty.resolve("outside/rules.dslr"), "// kept outside\n");
            try (Stream<Path> files = Files.list(SHIPPED)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, empty.resolve("rules").resolve(file.getFileName()));
                }
            }
            for (Attack.Part part : attack.parts()) {
                part.put(empty);
            }
            return empty;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
