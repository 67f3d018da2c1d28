/**
 * What a batch hands on: a line of JSON for each region, a table made of those, what is wrong with the rows that were refused, and
 * the summary. The wording stands in {@code words_*.properties}.
 */
@NullMarked
package catchup.report.batch;

import org.jspecify.annotations.NullMarked;
