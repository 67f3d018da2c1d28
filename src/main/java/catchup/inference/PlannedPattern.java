package catchup.inference;

import catchup.rulebase.Pattern;

/**
 * A pattern with the numbers of all facts that could match it.
 *
 * @param candidates by the key of the fact, so that the order in which facts came in changes nothing
 */
record PlannedPattern(Pattern pattern, int[] candidates) {}
