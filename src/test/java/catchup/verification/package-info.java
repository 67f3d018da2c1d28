@NullMarked
package catchup.verification;

import org.jspecify.annotations.NullMarked;
