@NullMarked
package catchup.report.findings;

import org.jspecify.annotations.NullMarked;
