package catchup.spark;

import catchup.source.rows.Headings;
import catchup.source.rows.LineTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table that Spark reads. Cells of texts (csv, json) are read as texts, and what cannot be taken apart is kept, so that no row is lost
 * in silence or changed by a guess at its type.
 *
 * @param columns of the table, without those of our own
 * @param header the first line of a table that comes as lines, which is no row; empty where it comes as cells
 * @param broken the number of the column that says that a row could not be taken apart; negative if there is none
 */
record TableInput(Dataset<Row> rows, List<String> columns, String header, int broken) {

    /** What lines of CSV are called that are read one by one as the batch on one machine reads them. */
    static final String LINES = "lines";

    private static final String BROKEN = "_catchup_broken";

    /**
     * Opens a table.
     *
     * @param order expressions to sort by; none for the order of the source
     */
    static TableInput open(SparkSession spark, Place place, List<String> order) {
        if (place.format().equals(LINES)) {
            return lines(spark, place);
        }
        boolean texts = place.format().equals("csv") || place.format().equals("json");
        Dataset<Row> table = load(reader(spark, place), place);
        int broken = -1;
        if (texts) {
            StructType schema = texts(table.schema()).add(BROKEN, DataTypes.StringType);
            broken = schema.size() - 1;
            table = load(reader(spark, place).schema(schema), place);
        }
        Column[] sorted = order.stream().map(functions::expr).toArray(Column[]::new);
        List<String> names = new ArrayList<>(Arrays.asList(table.columns()));
        names.remove(BROKEN);
        return new TableInput(sorted.length == 0 ? table : table.orderBy(sorted), Headings.of(names), "", broken);
    }

    /** A column whose cells hold more than one value each, which no mapping can mean. */
    Optional<String> nested() {
        return Arrays.stream(rows.schema().fields())
                .filter(field -> !Cells.areSingle(field.dataType()))
                .map(StructField::name)
                .findFirst();
    }

    private static TableInput lines(SparkSession spark, Place place) {
        Dataset<Row> lines = spark.read().format("text").options(place.options()).load(place.path());
        String header = lines.takeAsList(1).stream()
                .map(line -> line.getString(0))
                .findFirst()
                .orElse("");
        Optional<Character> separator = place.option("sep").map(mark -> mark.charAt(0));
        return new TableInput(lines, LineTable.of(place.path(), header, separator).columns(), header, -1);
    }

    boolean comesAsLines() {
        return !header.isEmpty();
    }

    /** How rows are made ready to travel. */
    Packing packing() {
        return new Packing(comesAsLines(), columns.size(), broken);
    }

    /** Makes rows ready to travel. */
    record Packing(boolean lines, int columns, int broken) implements Serializable {

        private static final long serialVersionUID = 1;

        /** Whether a row is a blank line. */
        boolean isBlank(Row row) {
            return lines && (row.isNullAt(0) || row.getString(0).isBlank());
        }

        /** A row of this number; empty for one that is none: the header or a blank line. */
        Optional<NumberedRow> pack(Row row, int line) {
            if (lines) {
                return line == 1 || isBlank(row)
                        ? Optional.empty()
                        : Optional.of(new NumberedRow(line, List.of(row.getString(0)), false));
            }
            if (broken >= 0 && !row.isNullAt(broken)) {
                return Optional.of(new NumberedRow(line, List.of(), true));
            }
            List<String> texts = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                texts.add(Cells.text(row, i));
            }
            return Optional.of(new NumberedRow(line, texts, false));
        }
    }

    private static Dataset<Row> load(DataFrameReader reader, Place place) {
        return place.path().isEmpty() ? reader.load() : reader.load(place.path());
    }

    private static StructType texts(StructType schema) {
        StructType texts = new StructType();
        for (StructField field : schema.fields()) {
            if (!field.name().equals(BROKEN)) {
                texts = texts.add(
                        field.name(), Cells.areSingle(field.dataType()) ? DataTypes.StringType : field.dataType());
            }
        }
        return texts;
    }

    private static DataFrameReader reader(SparkSession spark, Place place) {
        Map<String, String> options = new LinkedHashMap<>();
        if (place.format().equals("csv")) {
            options.put("header", "true");
            options.put("escape", "\"");
            options.put("enforceSchema", "false");
        }
        options.putAll(place.options());
        if (place.format().equals("csv") || place.format().equals("json")) {
            options.put("inferSchema", "false");
            options.put("primitivesAsString", "true");
            options.put("mode", "PERMISSIVE");
            options.put("columnNameOfCorruptRecord", BROKEN);
        }
        return spark.read().format(place.format()).options(options);
    }
}
