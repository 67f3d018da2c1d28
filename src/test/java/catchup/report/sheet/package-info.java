/** Workbooks that are filled in are read as what they say. */
@NullMarked
package catchup.report.sheet;

import org.jspecify.annotations.NullMarked;
