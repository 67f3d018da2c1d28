@NullMarked
package catchup.formatting;

import org.jspecify.annotations.NullMarked;
