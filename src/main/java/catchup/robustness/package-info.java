/**
 * How far a ranking holds if figures and weights are off: stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma
 * and Salminen 2001). Figures are drawn within the uncertainty of their quality, weights within their ranges, and it is
 * counted who takes which rank. Says nothing of how sure the evidence is; that is certainty, and stays apart.
 */
@NullMarked
package catchup.robustness;

import org.jspecify.annotations.NullMarked;
