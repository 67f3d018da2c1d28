/** What is handed over says all that it should, and nothing that strangers could turn into more. */
@NullMarked
package catchup.report.handout;

import org.jspecify.annotations.NullMarked;
