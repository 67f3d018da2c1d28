/**
 * Everything that domain experts edit, read into records: catalogues, vocabulary, rules, ranking settings. A rule is data:
 * each line of a rule file is matched against the sentences of the vocabulary, whose right-hand sides are read by a closed
 * grammar into {@link catchup.rulebase.Condition}s and conclusions. Nothing is compiled, so nothing that an author writes
 * can run.
 */
@NullMarked
package catchup.rulebase;

import org.jspecify.annotations.NullMarked;
