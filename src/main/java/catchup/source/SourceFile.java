package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of an authored file.
 *
 * @param name how diagnostics call it
 * @param text decoded, without a byte order mark, lines ended by {@code \n}
 */
public record SourceFile(String name, String text) {

    /** Files larger than this are refused before they are read: no authored file comes near it. */
    public static final int LARGEST = 1024 * 1024;

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** Reads a file; empty if it cannot be read as text, which is then reported. */
    public static Optional<SourceFile> read(Path path, String name, Diagnostics diagnostics) {
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                diagnostics.add(Problem.FILE_TOO_LARGE, Location.of(name), size, LARGEST);
                return Optional.empty();
            }
            if (!Files.isRegularFile(path)) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.notAFile());
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(path)) {
                return read(stream, name, diagnostics);
            }
        } catch (NoSuchFileException missing) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(name));
        } catch (IOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.of(unreadable));
        }
        return Optional.empty();
    }

    /** Reads a stream to its end, as {@link #read(Path, String, Diagnostics)} does a file. */
    public static Optional<SourceFile> read(InputStream stream, String name, Diagnostics diagnostics) {
        try {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                diagnostics.add(Problem.FILE_TOO_LARGE, Location.of(name), "> " + LARGEST, LARGEST);
                return Optional.empty();
            }
            return decode(bytes, name, diagnostics);
        } catch (IOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.of(unreadable));
            return Optional.empty();
        }
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** The whole file as a place. */
    public Location whole() {
        return Location.of(name);
    }

    private static Optional<SourceFile> decode(byte[] bytes, String name, Diagnostics diagnostics) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, characters, true);
        String text = plain(characters.flip().toString());
        if (result.isError()) {
            diagnostics.keep(name, plain(new String(bytes, StandardCharsets.UTF_8)));
            diagnostics.add(Problem.NOT_UTF8, endOf(name, text), input.position() + 1);
            return Optional.empty();
        }
        diagnostics.keep(name, text);
        return allowed(text, name, diagnostics) ? Optional.of(new SourceFile(name, text)) : Optional.empty();
    }

    private static String plain(String decoded) {
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        return decoded.substring(marked ? 1 : 0).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean allowed(String text, String name, Diagnostics diagnostics) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAllowed(c)) {
                diagnostics.add(
                        Problem.FORBIDDEN_CHARACTER,
                        endOf(name, text.substring(0, i)),
                        String.format("U+%04X", (int) c));
                return false;
            }
        }
        return true;
    }

    /** Not allowed are control characters, which terminals obey; characters that reorder text; and those that are none. */
    public static boolean isAllowed(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean reordersText = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return !(control || reordersText || c == BYTE_ORDER_MARK || c >= '\uFFFE');
    }

    private static Location endOf(String name, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return new Location(name, line, column, column + 1);
    }
}
