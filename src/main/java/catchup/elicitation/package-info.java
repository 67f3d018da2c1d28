/**
 * What the facts that are missing could change, and which of them to find out next. For a rule an indicator has few standings
 * (ahead, level, … critical), so what a missing fact could be is tried out, standing by standing, with the same rules that give
 * the advice. The interview that collects answers has its logic here, and knows nothing of terminals.
 */
@NullMarked
package catchup.elicitation;

import org.jspecify.annotations.NullMarked;
