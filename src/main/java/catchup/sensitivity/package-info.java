/**
 * What would be if something were otherwise: a case with other figures beside itself, the nearest value of every figure, weight
 * and threshold at which the first measures change, and the fewest changes of facts that bring a measure to the top or away from
 * it. All of it is computed by ranking variations of the case with the same rules, so an answer is exact within the bounds that
 * it states, and never an estimate.
 */
@NullMarked
package catchup.sensitivity;

import org.jspecify.annotations.NullMarked;
