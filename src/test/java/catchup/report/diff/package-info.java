@NullMarked
package catchup.report.diff;

import org.jspecify.annotations.NullMarked;
