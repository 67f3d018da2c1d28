/**
 * Scores and orders the measures that rules recommend: an additive value model over five criteria on fixed scales, so that
 * the parts printed sum to the whole, and phases under prerequisites. Pure arithmetic over a derivation.
 */
@NullMarked
package catchup.ranking;

import org.jspecify.annotations.NullMarked;
