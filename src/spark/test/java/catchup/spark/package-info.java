@NullMarked
package catchup.spark;

import org.jspecify.annotations.NullMarked;
