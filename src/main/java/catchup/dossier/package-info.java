/**
 * A dossier: a folder with a case, the rules it was advised by and everything that follows, so that years later anybody can
 * derive it again bit for bit. Whoever opens one need not trust it: no path leads out of it, links are refused, sizes are
 * bounded, and every file is checked against its digest and against what follows anew.
 */
@NullMarked
package catchup.dossier;

import org.jspecify.annotations.NullMarked;
