@NullMarked
package catchup.report.sensitivity;

import org.jspecify.annotations.NullMarked;
