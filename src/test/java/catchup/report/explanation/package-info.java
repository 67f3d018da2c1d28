/** Tests of how explanations are told: that printed numbers reconcile, that forms agree, and three that were read by eye. */
@NullMarked
package catchup.report.explanation;

import org.jspecify.annotations.NullMarked;
