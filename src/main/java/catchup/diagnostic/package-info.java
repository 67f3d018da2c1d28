/**
 * What is wrong in an authored file. A {@link catchup.diagnostic.Diagnostic} is structured data (problem, place, what was
 * met, what was expected, suggestions); its wording in English and Chinese belongs to {@link catchup.diagnostic.Wording}.
 * What each kind of problem means and how to mend it is told by an {@link catchup.diagnostic.Explanation}.
 * Readers collect all of them and never stop at the first.
 */
@NullMarked
package catchup.diagnostic;

import org.jspecify.annotations.NullMarked;
