package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a text in cells: CSV, and what goes by that name with tabs or semicolons. A cell in quotes may go over several lines;
 * a quote that is never closed takes its own line with it and no other.
 */
final class TextRows implements RowStream {

    /** A cell does not go over more lines than this, nor a row over more characters than a line may have. */
    private static final int MOST_LINES = 100;

    private final LineReader lines;
    private final TextCells cells;
    private final List<String> units;

    private TextRows(LineReader lines, TextCells cells, List<String> units) {
        this.lines = lines;
        this.cells = cells;
        this.units = units;
    }

    static Optional<RowStream> open(Path path, String name, Layout layout, Diagnostics diagnostics) throws IOException {
        LineReader lines = LineReader.open(path, name, layout.encoding());
        Optional<RowStream> rows = headed(lines, name, layout, diagnostics);
        if (rows.isEmpty()) {
            lines.close();
        }
        return rows;
    }

    private static Optional<RowStream> headed(LineReader lines, String name, Layout layout, Diagnostics diagnostics) {
        Optional<LineReader.Line> header = Optional.empty();
        Optional<LineReader.Line> units = Optional.empty();
        for (int i = 1; i <= layout.last(); i++) {
            Optional<LineReader.Line> line = lines.next();
            header = i == layout.header() ? line.map(names -> closed(names, lines, layout)) : header;
            units = i == layout.units() ? line : units;
        }
        if (header.isEmpty() || header.get().text().isBlank()) {
            diagnostics.add(Problem.EMPTY_FILE, Location.of(name), new Text("a row of names", "列名一行"));
            return Optional.empty();
        }
        LineReader.Line first = header.get();
        int broken = first.text().indexOf('\uFFFD');
        if (broken >= 0) {
            diagnostics.add(Problem.NOT_UTF8, new Location(name, first.number(), broken + 1, broken + 2), broken + 1);
            return Optional.empty();
        }
        char separator = layout.separator().orElse(Separators.of(first.text()));
        TextCells cells = new TextCells(name, separator, layout.encoding().map(Charset::name));
        List<String> columns = Headings.of(cells.split(first.text()));
        return Optional.of(new TextRows(
                lines,
                cells.of(columns),
                units.map(line -> cells.split(line.text())).orElse(List.of())));
    }

    /** A line of names with those that follow as long as a quote in it is open. */
    private static LineReader.Line closed(LineReader.Line names, LineReader lines, Layout layout) {
        char separator = layout.separator().orElse(Separators.of(names.text()));
        LineReader.Line whole = names;
        for (int i = 0; i < MOST_LINES && Separators.isOpen(whole.text(), separator); i++) {
            Optional<LineReader.Line> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            whole = new LineReader.Line(
                    whole.number(),
                    whole.text() + "\n" + next.get().text(),
                    whole.cut() || next.get().cut());
        }
        return whole;
    }

    @Override
    public List<String> columns() {
        return cells.columns();
    }

    @Override
    public List<String> units() {
        return units;
    }

    @Override
    public Optional<Character> separator() {
        return Optional.of(cells.separator());
    }

    @Override
    public Optional<RawRow> next() {
        return lines.nextWritten().map(this::row);
    }

    private RawRow row(LineReader.Line first) {
        String text = Separators.isOpen(first.text(), cells.separator()) ? joined(first) : first.text();
        return cells.row(first.number(), text, first.cut());
    }

    /** The lines that a cell in quotes goes over, where they make a row; otherwise the first line alone. */
    private String joined(LineReader.Line first) {
        Deque<LineReader.Line> taken = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(first.text());
        while (taken.size() < MOST_LINES && text.length() < LineReader.LONGEST) {
            Optional<LineReader.Line> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            taken.push(next.get());
            text.append('\n').append(next.get().text());
            if (!Separators.isOpen(text.toString(), cells.separator())) {
                if (cells.isRow(text.toString())) {
                    return text.toString();
                }
                break;
            }
        }
        new ArrayList<>(taken).forEach(lines::back);
        return first.text();
    }

    @Override
    public void close() {
        lines.close();
    }
}
