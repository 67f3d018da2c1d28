/**
 * Tables read row by row, however long they are: CSV in its dialects, sheets of workbooks, JSON Lines. Memory holds one row, and
 * a row that cannot be read is one row lost, never the rest of the table.
 */
@NullMarked
package catchup.source.rows;

import org.jspecify.annotations.NullMarked;
