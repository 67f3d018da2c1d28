package catchup.spark;

import catchup.report.batch.Inert;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** In what columns advice is put down. */
enum Shape {
    /** One, with the line of JSON that the batch on one machine writes. */
    LINES,

    /** Those of that JSON, with lists and structures in them. */
    NESTED,

    /** Texts under the headings of the batch's CSV. */
    FLAT;

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType NUMBER = DataTypes.DoubleType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT);
    private static final StructType BOTH = new StructType().add("en", TEXT).add("zh", TEXT);

    /** What {@code advised.schema.json} describes. */
    private static final StructType ADVISED = new StructType()
            .add("line", DataTypes.IntegerType)
            .add("key", TEXT)
            .add("case", TEXT)
            .add("name", BOTH)
            .add("benchmark", BOTH)
            .add("year", DataTypes.IntegerType)
            .add("stage", DataTypes.IntegerType)
            .add("recommended", DataTypes.IntegerType)
            .add(
                    "measures",
                    DataTypes.createArrayType(new StructType()
                            .add("rank", DataTypes.IntegerType)
                            .add("measure", TEXT)
                            .add("score", NUMBER)
                            .add("certainty", NUMBER)
                            .add("phase", DataTypes.IntegerType)))
            .add(
                    "diagnoses",
                    DataTypes.createArrayType(
                            new StructType().add("diagnosis", TEXT).add("certainty", NUMBER)))
            .add(
                    "gaps",
                    DataTypes.createArrayType(new StructType()
                            .add("indicator", TEXT)
                            .add("severity", TEXT)
                            .add("region", NUMBER)
                            .add("benchmark", NUMBER)))
            .add("strengths", TEXTS)
            .add("cautions", TEXTS)
            .add("missing", TEXTS)
            .add("figures", DataTypes.createMapType(TEXT, NUMBER));

    /** What suits a format best. */
    static Shape of(String format) {
        return switch (format) {
            case "text" -> LINES;
            case "csv" -> FLAT;
            default -> NESTED;
        };
    }

    /** The table of lines of JSON in this shape, in their order. */
    Dataset<Row> table(
            SparkSession spark, JavaRDD<String> lines, Broadcast<Setup> setup, List<String> headings) {
        Dataset<String> values = spark.createDataset(lines.rdd(), Encoders.STRING());
        return switch (this) {
            case LINES -> values.toDF("value");
            case NESTED -> spark.read().schema(ADVISED).json(values);
            case FLAT -> texts(spark, flat(lines, setup), headings, true);
        };
    }

    private static JavaRDD<List<String>> flat(JavaRDD<String> lines, Broadcast<Setup> setup) {
        return lines.mapPartitions(part -> {
            Desk desk = new Desk(setup.value());
            return Iterators.mapped(part, desk::cells);
        });
    }

    /**
     * A table of texts.
     *
     * @param inert whether no spreadsheet may compute what stands in it
     */
    static Dataset<Row> texts(SparkSession spark, JavaRDD<List<String>> rows, List<String> headings, boolean inert) {
        StructType schema = new StructType();
        for (String heading : headings) {
            schema = schema.add(heading, TEXT);
        }
        return spark.createDataFrame(
                rows.map(cells -> RowFactory.create(cells.stream()
                        .map(cell -> inert ? Inert.text(cell) : cell)
                        .toArray())),
                schema);
    }
}
