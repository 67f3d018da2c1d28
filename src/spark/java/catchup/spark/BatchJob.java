package catchup.spark;

import catchup.batch.Counts;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.report.batch.BatchScribe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Advises on all rows of a table. Every row read is advised, refused with its reasons, or set aside as the mapping says; what comes of
 * it does not depend on how many executors there are, nor on how many of them are lost.
 */
final class BatchJob {

    private final SparkSession spark;
    private final Setup setup;
    private final TableCases cases;
    private final int piece;

    /** @param piece how many rows one task has */
    BatchJob(SparkSession spark, Setup setup, TableCases cases, int piece) {
        this.spark = spark;
        this.setup = setup;
        this.cases = cases;
        this.piece = piece;
    }

    /**
     * Where advice and problems go.
     *
     * @param headings of advice in the shape of a flat table
     */
    record Targets(Place advice, Shape shape, List<String> headings, Place problems, SaveMode mode) {}

    /**
     * Runs to the end; empty if there is nothing to compare the rows with, which is then reported.
     *
     * @param first the number of the first row
     */
    Optional<Counts> run(TableInput table, int first, Targets targets, Diagnostics diagnostics) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Setup> told = context.broadcast(setup);
        Numbering numbering = Numbering.of(table, first, piece);
        Optional<Found> found = new FirstLook(cases, told).at(numbering.rows(), diagnostics);
        return found.map(each -> advise(numbering, told, context.broadcast(each), targets));
    }

    private Counts advise(Numbering numbering, Broadcast<Setup> setup, Broadcast<Found> found, Targets targets) {
        JavaRDD<Told> rows = numbering.rows().mapPartitions(part -> {
            Desk desk = new Desk(setup.value());
            Found known = found.value();
            return Iterators.mapped(part, row -> desk.tell(row, known));
        });
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            JavaRDD<String> lines =
                    rows.filter(row -> row.fate() == Told.Fate.ADVISED).map(Told::advice);
            write(targets.shape().table(spark, lines, setup, targets.headings()), targets.advice(), targets.mode());
            boolean inert = targets.problems().format().equals("csv");
            JavaRDD<List<String>> problems =
                    rows.flatMap(row -> row.problems().iterator());
            write(Shape.texts(spark, problems, BatchScribe.COLUMNS, inert), targets.problems(), targets.mode());
            return counts(rows.map(Told::fate).countByValue(), numbering.total());
        } finally {
            rows.unpersist(false);
        }
    }

    private static void write(Dataset<Row> rows, Place place, SaveMode mode) {
        var writer = rows.write().format(place.format()).options(place.options()).mode(mode);
        if (place.path().isEmpty()) {
            writer.save();
        } else {
            writer.save(place.path());
        }
    }

    /** How many rows became what, which must be as many as were read. */
    private static Counts counts(Map<Told.Fate, Long> fates, long total) {
        Counts counts = new Counts(
                fates.getOrDefault(Told.Fate.ADVISED, 0L),
                fates.getOrDefault(Told.Fate.REFUSED, 0L),
                fates.getOrDefault(Told.Fate.ASIDE, 0L));
        if (counts.read() != total) {
            throw new IllegalStateException(total + " rows read, and told of " + counts);
        }
        return counts;
    }
}
