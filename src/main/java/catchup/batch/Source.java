package catchup.batch;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import java.util.Optional;

/** Where the cases of a batch come from, in an order that is always the same. */
public interface Source extends AutoCloseable {

    /** The next row; empty behind the last. */
    Optional<Row> next();

    /** How many rows there are in all; negative if that is not known. */
    long size();

    @Override
    void close();

    /** A row that has been found; reading it is work that any thread may do. */
    interface Row {

        /** Where it starts, counted from 1. */
        int line();

        /** What it says; its problems are reported, and then it is of no use. */
        Read read(Diagnostics diagnostics);

        /** The column in which a place stands; empty if it stands in none. */
        String column(Location at);
    }

    /**
     * A row that was read.
     *
     * @param key what tells it from others, as far as that could be read
     * @param subject empty if anything was reported, or if the row does not count
     */
    record Read(String key, Optional<Case> subject) {}
}
