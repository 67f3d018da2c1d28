package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Unseen;
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

    /** Single texts longer than this are refused: no authored name, line or source comes near it. */
    public static final int LONGEST_TEXT = 4_000;

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** Reads a file of a folder that may be a stranger's, where a symbolic link could lead anywhere: it is refused. */
    public static Optional<SourceFile> readUnlinked(Path path, String name, Diagnostics diagnostics) {
        if (Files.isSymbolicLink(path)) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), "symbolic link");
            return Optional.empty();
        }
        return read(path, name, diagnostics);
    }

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

    /**
     * A text out of an authored file as far as it may stand there: what is too long is reported and cut, and characters
     * that nobody can see, which escapes let in, are reported and replaced.
     */
    public static String readable(String text, Location at, Diagnostics diagnostics) {
        boolean tooLong = text.length() > LONGEST_TEXT;
        if (tooLong) {
            diagnostics.add(Problem.TEXT_TOO_LONG, at, text.length(), LONGEST_TEXT);
        }
        String cut = tooLong ? text.substring(0, LONGEST_TEXT) : text;
        int first = forbidden(cut);
        if (first < 0) {
            return cut;
        }
        diagnostics.add(Problem.FORBIDDEN_CHARACTER, at, Unseen.code(cut.codePointAt(first)));
        return Unseen.shown(cut);
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
        int first = forbidden(text);
        if (first < 0) {
            return true;
        }
        String code = Unseen.code(text.codePointAt(first));
        diagnostics.add(Problem.FORBIDDEN_CHARACTER, endOf(name, text.substring(0, first)), code);
        return false;
    }

    /** Not allowed are characters that nobody can see, other than line breaks and tabs. */
    public static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || !Unseen.is(c);
    }

    /** Where the first character stands that nobody can see, other than line breaks and tabs; −1 if there is none. */
    static int forbidden(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isAllowed(c)) {
                return i;
            }
        }
        return -1;
    }

    private static Location endOf(String name, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return new Location(name, line, column, column + 1);
    }
}
