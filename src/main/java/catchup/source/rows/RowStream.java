package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of a table, from the first to the last. Reading throws {@link UncheckedIOException} if the file gives out. */
public interface RowStream extends AutoCloseable {

    /** The names of the columns, in the order of the file; one without a name, or with one met before, is empty. */
    List<String> columns();

    /** What the line of units says of each column; nothing where there is none. */
    List<String> units();

    /** What parts the cells of a line, where that is a text. */
    default Optional<Character> separator() {
        return Optional.empty();
    }

    /** The next row; empty behind the last. Blank lines are no rows. */
    Optional<RawRow> next();

    @Override
    void close();

    /**
     * Opens a table, by the ending of its name: {@code .xlsx}, {@code .jsonl} or {@code .ndjson}, anything else is text in cells.
     *
     * @param name how messages call it
     */
    static Optional<RowStream> open(Path path, String name, Layout layout, Diagnostics diagnostics) {
        String ending = name.toLowerCase(Locale.ROOT);
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(name);
            }
            if (!Files.isRegularFile(path)) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.notAFile());
                return Optional.empty();
            }
            if (ending.endsWith(".xlsx")) {
                return SheetRows.open(path, name, layout, diagnostics);
            }
            return ending.endsWith(".jsonl") || ending.endsWith(".ndjson")
                    ? Optional.of(JsonRows.open(path, name, layout))
                    : TextRows.open(path, name, layout, diagnostics);
        } catch (NoSuchFileException missing) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(name));
        } catch (IOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.of(unreadable));
        }
        return Optional.empty();
    }

    /** The names of the sheets of a workbook; none of anything else. */
    static List<String> sheets(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? SheetRows.sheets(path) : List.of();
    }
}
