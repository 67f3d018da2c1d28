package catchup.spark;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a task one at a time, so that no task holds all of its rows. */
final class Iterators {

    private Iterators() {}

    static <T, R> Iterator<R> mapped(Iterator<T> rows, Function<T, R> work) {
        return stream(rows).map(work).iterator();
    }

    /** The same where some come to nothing. */
    static <T, R> Iterator<R> present(Iterator<T> rows, Function<T, Optional<R>> work) {
        return stream(rows).map(work).flatMap(Optional::stream).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }
}
