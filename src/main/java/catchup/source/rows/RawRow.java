package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.source.Table;
import java.util.Optional;

/** A row that has been found but not taken apart, which any thread may do. */
public interface RawRow {

    /** Where it starts in its file, counted from 1. */
    int line();

    /** Its cells; empty if they cannot be told, which is then reported. */
    Optional<Table.Row> read(Diagnostics diagnostics);
}
