@NullMarked
package catchup.diagnostic;

import org.jspecify.annotations.NullMarked;
