@NullMarked
package catchup.advice;

import org.jspecify.annotations.NullMarked;
