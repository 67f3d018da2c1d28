package catchup.sandbox;

import catchup.sandbox.Attack.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What attacks are made of: files, texts added to shipped files, links, and things that only look like files. */
@SuppressWarnings("ArrayRecordComponent")
final class Parts {

    private static final Pattern MACRO = Pattern.compile("⟦(?:(\\d+)×([^⟧]*)|hex ([0-9a-f ]+))⟧");

    private Parts() {}

    /** A file of its own, or, if it is added, a text at the end of one that is there. */
    record Text(String path, byte[] bytes, boolean added) implements Part {
        @Override
        public void put(Path folder) throws IOException {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            if (added) {
                Files.write(file, bytes, StandardOpenOption.APPEND);
            } else {
                Files.write(file, bytes);
            }
        }
    }

    /** A symbolic link, which takes the place of what is there. */
    record Link(String path, String target) implements Part {
        @Override
        public void put(Path folder) throws IOException {
            Path link = folder.resolve(path);
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(target));
        }
    }

    /** So many empty files, with {@code #} for the number of each. */
    record Crowd(int count, String path) implements Part {
        @Override
        public void put(Path folder) throws IOException {
            for (int i = 0; i < count; i++) {
                Files.createFile(folder.resolve(path.replace("#", String.valueOf(i))));
            }
        }
    }

    /** A folder. */
    record Folder(String path) implements Part {
        @Override
        public void put(Path folder) throws IOException {
            Files.createDirectories(folder.resolve(path));
        }
    }

    /** A pipe, which nobody ever writes to. */
    record Pipe(String path) implements Part {
        @Override
        public void put(Path folder) throws IOException {
            Path pipe = folder.resolve(path);
            Files.createDirectories(pipe.getParent());
            try {
                int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
                if (exit != 0) {
                    throw new IOException("mkfifo: " + exit);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    static Map<String, String> texts(List<Part> parts, String ending) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Text text && text.path().endsWith(ending)) {
                texts.put(text.path(), new String(text.bytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /**
     * The bytes that a text stands for: {@code ⟦3×ab⟧} is a text repeated, with {@code #} for its number, {@code #+1} for
     * the next and {@code ¶} for the end of a line; {@code ⟦hex 00 1b⟧} are bytes.
     */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher macro = MACRO.matcher(text);
        int from = 0;
        while (macro.find()) {
            bytes.writeBytes(utf8(text.substring(from, macro.start())));
            bytes.writeBytes(
                    macro.group(3) == null
                            ? utf8(repeated(Integer.parseInt(macro.group(1)), macro.group(2)))
                            : hex(macro.group(3)));
            from = macro.end();
        }
        bytes.writeBytes(utf8(text.substring(from)));
        return bytes.toByteArray();
    }

    private static String repeated(int times, String text) {
        String piece = text.replace('¶', '\n');
        return IntStream.range(0, times)
                .mapToObj(i -> piece.replace("#+1", String.valueOf(i + 1)).replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    private static byte[] hex(String digits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String each : digits.strip().split(" ", -1)) {
            bytes.write(Integer.parseInt(each, 16));
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
