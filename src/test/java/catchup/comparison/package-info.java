@NullMarked
package catchup.comparison;

import org.jspecify.annotations.NullMarked;
