@NullMarked
package catchup;

import org.jspecify.annotations.NullMarked;
