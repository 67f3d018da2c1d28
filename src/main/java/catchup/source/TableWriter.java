package catchup.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.List;

/** Writes tables as CSV: quotes only where a cell needs them, no blanks around cells, lines ended by {@code \n}. */
public final class TableWriter {

    private TableWriter() {}

    /** One row of cells with the end of its line. */
    public static String line(List<String> cells) {
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text)
                .writeRecord(cells);
        return text.toString();
    }

    /** The table with its columns and rows in the order they have. */
    public static String write(Table table) {
        StringWriter text = new StringWriter();
        // A line with nothing in it would be no row.
        boolean single = table.columns().size() == 1;
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(single ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
                .bufferSize(0)
                .build(text);
        writer.writeRecord(table.columns());
        for (Table.Row row : table.rows()) {
            List<String> cells = table.columns().stream().map(row::text).toList();
            writer.writeRecord(cells);
        }
        return text.toString();
    }
}
