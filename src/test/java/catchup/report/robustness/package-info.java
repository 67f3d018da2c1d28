@NullMarked
package catchup.report.robustness;

import org.jspecify.annotations.NullMarked;
