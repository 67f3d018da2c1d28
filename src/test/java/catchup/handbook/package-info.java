@NullMarked
package catchup.handbook;

import org.jspecify.annotations.NullMarked;
