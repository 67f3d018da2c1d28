package catchup.source.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The lines of a text, whatever ends them. What cannot be decoded becomes {@code U+FFFD}. */
final class LineReader implements AutoCloseable {

    /** A line longer than this is cut: no row of a table comes near it. */
    static final int LONGEST = 1 << 18;

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int filled;
    private int position;
    private int lines;

    /** @param cut whether some of the line is missing, because it is too long */
    record Line(int number, String text, boolean cut) {}

    private LineReader(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    static LineReader open(Path path, String name, Optional<Charset> encoding) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        Charset charset = encoding.orElse(marked(stream));
        LineReader lines = new LineReader(
                name,
                new InputStreamReader(
                        stream,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        if (lines.fill() && lines.buffer[0] == BYTE_ORDER_MARK) {
            lines.position = 1;
        }
        return lines;
    }

    /** UTF-16 where a byte order mark says so. */
    private static Charset marked(InputStream stream) throws IOException {
        stream.mark(2);
        byte[] start = stream.readNBytes(2);
        stream.reset();
        int mark = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        return mark == 0xFEFF
                ? StandardCharsets.UTF_16BE
                : mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    Optional<Line> next() {
        Line waiting = ahead.poll();
        if (waiting != null) {
            return Optional.of(waiting);
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        boolean met = false;
        while (position < filled || fill()) {
            met = true;
            int end = position;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int fits = Math.min(end - position, LONGEST - text.length());
            text.append(buffer, position, fits);
            cut |= fits < end - position;
            position = end;
            if (position < filled) {
                endLine();
                return Optional.of(new Line(++lines, text.toString(), cut));
            }
        }
        return met ? Optional.of(new Line(++lines, text.toString(), cut)) : Optional.empty();
    }

    /** The next line that is not blank. */
    Optional<Line> nextWritten() {
        Optional<Line> line = next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = next();
        }
        return line;
    }

    /** Gives a line back, to be met again before all others. */
    void back(Line line) {
        ahead.push(line);
    }

    private void endLine() {
        boolean carriage = buffer[position++] == '\r';
        if (carriage && (position < filled || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() {
        try {
            filled = Math.max(0, reader.read(buffer, 0, BUFFER));
            position = 0;
            return filled > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
