package catchup.casefile;

import catchup.source.Tree;
import java.util.Optional;

/** With what the rows of a table are compared. */
sealed interface BenchmarkChoice {

    /** One of the rows, by its key. */
    record Row(Tree.Scalar key) implements BenchmarkChoice {}

    /**
     * For each indicator the value that so many per cent of the rows do not surpass.
     *
     * @param percent above 0 and below 100, counted towards the better side
     * @param among a column: only rows with the same value in it count; empty for all rows
     */
    record Percentile(double percent, Optional<Tree.Scalar> among) implements BenchmarkChoice {}
}
