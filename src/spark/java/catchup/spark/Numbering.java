package catchup.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Numbers the rows of a table in its order and deals them out in pieces of the same size, which keep that order. Advice takes longer
 * than reading, so pieces are far smaller than those in which files are read.
 *
 * @param total how many rows there are
 */
record Numbering(JavaRDD<NumberedRow> rows, long total) {

    /**
     * Counts the rows of a table and numbers them.
     *
     * @param first the number of the first row
     * @param piece how many rows one task has
     */
    static Numbering of(TableInput table, int first, int piece) {
        JavaRDD<Row> read = table.rows().javaRDD();
        List<Long> counts = read.mapPartitions(part -> List.of(count(part)).iterator())
                .collect();
        long[] before = new long[counts.size() + 1];
        for (int i = 0; i < counts.size(); i++) {
            before[i + 1] = before[i] + counts.get(i);
        }
        long total = before[counts.size()];
        Math.toIntExact(first + total);
        int columns = table.columns().size();
        int broken = table.broken();
        JavaRDD<NumberedRow> numbered = read.mapPartitionsWithIndex(
                (index, part) -> {
                    int[] line = {first + (int) before[index]};
                    return Iterators.mapped(part, row -> TableInput.numbered(row, line[0]++, columns, broken));
                },
                true);
        return new Numbering(
                numbered.mapToPair(row -> new Tuple2<>(row.line(), row))
                        .repartitionAndSortWithinPartitions(new InPieces(first, piece, total))
                        .values(),
                total);
    }

    private static long count(Iterator<Row> rows) {
        long count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        return count;
    }

    /** Rows that follow each other go together. */
    private static final class InPieces extends Partitioner {

        private static final long serialVersionUID = 1;

        private final int first;
        private final int piece;
        private final int pieces;

        InPieces(int first, int piece, long total) {
            this.first = first;
            this.piece = piece;
            this.pieces = (int) Math.max(1, (total + piece - 1) / piece);
        }

        @Override
        public int numPartitions() {
            return pieces;
        }

        @Override
        public int getPartition(Object line) {
            return ((int) line - first) / piece;
        }
    }
}
