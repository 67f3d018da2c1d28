@NullMarked
package catchup.report.elicitation;

import org.jspecify.annotations.NullMarked;
