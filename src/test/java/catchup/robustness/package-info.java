@NullMarked
package catchup.robustness;

import org.jspecify.annotations.NullMarked;
