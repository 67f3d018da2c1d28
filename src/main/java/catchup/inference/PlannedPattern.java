package catchup.inference;

import catchup.rulebase.Pattern;

/**
 * A pattern with the numbers of all facts that could match it.
 *
 * @param about the indicators whose observations it looks at; none for one that looks at something else
 * @param candidates by the key of the fact, so that the order in which facts came in changes nothing
 */
record PlannedPattern(Pattern pattern, Rests about, int[] candidates) {}
