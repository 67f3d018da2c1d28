package catchup.sandbox;

import catchup.sandbox.Attack.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the files of attacks. Each begins with lines {@code key: value}: {@code what}, {@code unguarded}, and as often as
 * needed {@code found} or {@code shows}. After them stand the parts: {@code === path} and a file's text, {@code =+= path} and
 * a text to be added, {@code =@= path -> target}, {@code =/= path} for a folder, {@code =|= path} for a pipe, {@code =*= number path} for
 * as many empty files.
 */
@SuppressWarnings("StringSplitter")
final class Attacks {

    static final Path FOLDER = Path.of("src/test/resources/catchup/sandbox");
    private static final String ENDING = ".attack";

    private Attacks() {}

    /** All files in the folder of attacks, whatever they are called. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Attack> all() {
        return files().stream().map(Attacks::read).toList();
    }

    private static Attack read(Path file) {
        try {
            String name = FOLDER.relativize(file).toString().replace('\\', '/');
            if (!name.endsWith(ENDING)) {
                throw new AssertionError(name + " is no attack");
            }
            String text = Files.readString(file);
            int parts = text.indexOf("\n=") + 1;
            return new Head(text.substring(0, parts))
                    .attack(name.substring(0, name.length() - ENDING.length()), parts(text.substring(parts)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        for (String section : text.split("(?m)^(?==[=+@*/|]= )")) {
            int end = section.indexOf('\n');
            String path = section.substring(4, end).strip();
            String content = section.substring(end + 1);
            parts.add(
                    switch (section.charAt(1)) {
                        case '@' -> link(path.split(" -> ", -1));
                        case '*' -> crowd(path.split(" ", 2));
                        case '/' -> new Parts.Folder(path);
                        case '|' -> new Parts.Pipe(path);
                        default -> new Parts.Text(name(path), Parts.bytes(content), section.charAt(1) == '+');
                    });
        }
        return parts;
    }

    /** A file's name may have characters in it that no file should have. */
    private static String name(String path) {
        return new String(Parts.bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Part crowd(String[] countAndPath) {
        return new Parts.Crowd(Integer.parseInt(countAndPath[0]), countAndPath[1]);
    }

    private static Part link(String[] pathAndTarget) {
        return new Parts.Link(pathAndTarget[0].strip(), pathAndTarget[1].strip());
    }

    /** The lines before the parts. */
    private record Head(String text) {

        Attack attack(String name, List<Part> parts) {
            List<String> what = values("what");
            List<String> found = values("found");
            List<String> shows = values("shows");
            if (what.size() != 1 || found.isEmpty() == shows.isEmpty()) {
                throw new AssertionError(name + " must say what it is, and either what is found or what is shown");
            }
            return new Attack(name, what.get(0), unguarded(), found, shows, parts);
        }

        private Optional<Unguarded> unguarded() {
            return values("unguarded").stream()
                    .map(each -> Unguarded.valueOf(each.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }

        private List<String> values(String key) {
            return text.lines()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2).strip())
                    .toList();
        }
    }
}
