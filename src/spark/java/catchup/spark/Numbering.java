package catchup.spark;

import java.io.Serializable;
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
        TableInput.Packing packing = table.packing();
        List<Count> counts = read.mapPartitions(part -> List.of(Count.of(part, packing)).iterator())
                .collect();
        long[] before = new long[counts.size()];
        long met = 0;
        long total = table.comesAsLines() ? -1 : 0;
        for (int i = 0; i < before.length; i++) {
            before[i] = met;
            met += counts.get(i).met();
            total += counts.get(i).written();
        }
        Math.toIntExact(first + met);
        JavaRDD<NumberedRow> numbered = read.mapPartitionsWithIndex(
                (index, part) -> {
                    int[] line = {first + (int) before[index]};
                    return Iterators.present(part, row -> packing.pack(row, line[0]++));
                },
                true);
        return new Numbering(
                numbered.mapToPair(row -> new Tuple2<>(row.line(), row))
                        .repartitionAndSortWithinPartitions(new InPieces(first, piece, met))
                        .values(),
                total);
    }

    /**
     * Of a part of a table.
     *
     * @param met rows, or lines
     * @param written those of them that are not blank lines
     */
    private record Count(long met, long written) implements Serializable {

        private static final long serialVersionUID = 1;

        static Count of(Iterator<Row> rows, TableInput.Packing packing) {
            long met = 0;
            long written = 0;
            while (rows.hasNext()) {
                met++;
                written += packing.isBlank(rows.next()) ? 0 : 1;
            }
            return new Count(met, written);
        }
    }

    /** Rows that follow each other go together. */
    private static final class InPieces extends Partitioner {

        private static final long serialVersionUID = 1;

        private final int first;
        private final int piece;
        private final int pieces;

        InPieces(int first, int piece, long met) {
            this.first = first;
            this.piece = piece;
            this.pieces = (int) Math.max(1, (met + piece - 1) / piece);
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
