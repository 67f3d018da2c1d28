@NullMarked
package catchup.scaffold;

import org.jspecify.annotations.NullMarked;
