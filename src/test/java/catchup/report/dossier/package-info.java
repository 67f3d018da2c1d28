@NullMarked
package catchup.report.dossier;

import org.jspecify.annotations.NullMarked;
