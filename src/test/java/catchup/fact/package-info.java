@NullMarked
package catchup.fact;

import org.jspecify.annotations.NullMarked;
