/** How far a ranking holds, in words, as a chart and as JSON. Certainty stands beside it and is never mixed into it. */
@NullMarked
package catchup.report.robustness;

import org.jspecify.annotations.NullMarked;
