/**
 * Fires the rules over a case with Drools and records the derivation: for everything concluded, every firing that supports
 * it, with the facts its conditions saw. Drools and KIE types do not leave this package.
 */
@NullMarked
package catchup.inference;

import org.jspecify.annotations.NullMarked;
