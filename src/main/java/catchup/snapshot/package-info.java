/**
 * Values written to bytes and read back: what has been read and checked once need not be read again. The forms are those of
 * records, so that a record has nothing to say about it; a snapshot can name records and enums of the product and nothing else.
 */
@NullMarked
package catchup.snapshot;

import org.jspecify.annotations.NullMarked;
