/** Tests of explanations: laws on random cases, and that nothing told differs from what was inferred and scored. */
@NullMarked
package catchup.explanation;

import org.jspecify.annotations.NullMarked;
