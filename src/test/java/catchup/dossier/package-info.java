@NullMarked
package catchup.dossier;

import org.jspecify.annotations.NullMarked;
