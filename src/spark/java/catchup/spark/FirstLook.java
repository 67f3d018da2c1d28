package catchup.spark;

import catchup.casefile.GroupFigures;
import catchup.casefile.Percentiles;
import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Looks a whole table through before anything is advised: for the row that is the benchmark, or the values of which it is a percentile,
 * and for keys that stand twice. Rows are read on the executors; the values of percentiles are then added up by the driver in the order
 * of the table, since what stands for more values than are kept depends on their order.
 */
final class FirstLook {

    private final TableCases cases;
    private final Broadcast<Setup> setup;

    FirstLook(TableCases cases, Broadcast<Setup> setup) {
        this.cases = cases;
        this.setup = setup;
    }

    /** Where a key was met. */
    private record Met(int line, boolean again) implements Serializable {

        private static final long serialVersionUID = 1;

        Met and(Met other) {
            return new Met(Math.min(line, other.line), true);
        }
    }

    /** What is found; empty if there is nothing to compare with, which is then reported. */
    Optional<Found> at(JavaRDD<NumberedRow> rows, Diagnostics diagnostics) {
        Broadcast<Setup> told = setup;
        JavaRDD<Look> looks = rows.mapPartitions(part -> {
            Desk desk = new Desk(told.value());
            return Iterators.present(part, desk::look);
        });
        looks.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<String, Integer> repeated = repeated(looks);
            return cases.isAgainstPercentiles()
                    ? Optional.of(new Found(repeated, null, groups(looks, repeated)))
                    : benchmark(looks, diagnostics).map(row -> new Found(repeated, row, Map.of()));
        } finally {
            looks.unpersist(false);
        }
    }

    private static Map<String, Integer> repeated(JavaRDD<Look> looks) {
        return new HashMap<>(looks.mapToPair(look -> new Tuple2<>(look.key(), new Met(look.line(), false)))
                .reduceByKey(Met::and)
                .filter(met -> met._2().again())
                .mapValues(Met::line)
                .collectAsMap());
    }

    private Optional<NumberedRow> benchmark(JavaRDD<Look> looks, Diagnostics diagnostics) {
        List<NumberedRow> first = looks.filter(look -> look.benchmark().isPresent())
                .map(look -> look.benchmark().orElseThrow())
                .take(1);
        if (first.isEmpty()) {
            cases.noBenchmark(diagnostics);
            return Optional.empty();
        }
        Diagnostics found = new Diagnostics();
        new Desk(setup.value()).yardstick(first.get(0), found);
        diagnostics.addAll(found);
        return found.isEmpty() ? Optional.of(first.get(0)) : Optional.empty();
    }

    private Map<String, GroupFigures> groups(JavaRDD<Look> looks, Map<String, Integer> repeated) {
        Percentiles percentiles = cases.percentiles().orElseThrow();
        looks.filter(look -> look.peer().isPresent())
                .toLocalIterator()
                .forEachRemaining(look -> {
                    if (repeated.getOrDefault(look.key(), look.line()) == look.line()) {
                        percentiles.add(look.group(), look.year(), look.peer().orElseThrow());
                    }
                });
        Map<String, GroupFigures> groups = new HashMap<>();
        percentiles.figures().forEach(group -> groups.put(group.group(), group));
        return groups;
    }
}
