/** The one use case: a case and a rule base in, advice out. */
@NullMarked
package catchup.advice;

import org.jspecify.annotations.NullMarked;
