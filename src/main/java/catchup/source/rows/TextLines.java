package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file that are not blank, one at a time. */
public final class TextLines implements AutoCloseable {

    private final LineReader lines;

    private TextLines(LineReader lines) {
        this.lines = lines;
    }

    /** A line with its number, counted from 1. */
    public record Line(int number, String text) {}

    /** Opens a file; empty if that cannot be done, which is then reported. */
    public static Optional<TextLines> open(Path path, String name, Diagnostics diagnostics) {
        try {
            if (!Files.exists(path)) {
                diagnostics.add(Problem.FILE_MISSING, Location.of(name));
                return Optional.empty();
            }
            return Optional.of(new TextLines(LineReader.open(path, name, Optional.empty())));
        } catch (IOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.of(unreadable));
            return Optional.empty();
        }
    }

    /** The next line; empty behind the last. */
    public Optional<Line> next() {
        return lines.nextWritten().map(each -> new Line(each.number(), each.text()));
    }

    @Override
    public void close() {
        lines.close();
    }
}
