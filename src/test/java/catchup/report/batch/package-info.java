@NullMarked
package catchup.report.batch;

import org.jspecify.annotations.NullMarked;
