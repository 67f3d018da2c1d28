/**
 * Advice on very many regions: rows in, advice out in the same order, on all cores and in little memory. A run can be ended at any
 * moment and goes on where it was; every row read is advised, refused with its reasons, or set aside as the mapping says.
 */
@NullMarked
package catchup.batch;

import org.jspecify.annotations.NullMarked;
