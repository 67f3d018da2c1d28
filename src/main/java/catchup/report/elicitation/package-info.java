/** What missing facts could change, as a list to take into the field, as ranges of ranks, and as the words of an interview. */
@NullMarked
package catchup.report.elicitation;

import org.jspecify.annotations.NullMarked;
