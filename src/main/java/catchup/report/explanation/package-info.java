/**
 * Why and why not, worded: as documents in both languages that are laid out like the handbook, as JSON for programs, and as
 * drawings. Numbers are written with as many digits as it takes for a reader to compute one from the others.
 */
@NullMarked
package catchup.report.explanation;

import org.jspecify.annotations.NullMarked;
