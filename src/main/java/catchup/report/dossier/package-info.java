/** What a dossier holds, in the form it is written in, and what became of one that was derived again. */
@NullMarked
package catchup.report.dossier;

import org.jspecify.annotations.NullMarked;
