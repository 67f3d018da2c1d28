@NullMarked
package catchup.report.trial;

import org.jspecify.annotations.NullMarked;
