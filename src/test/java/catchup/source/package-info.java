@NullMarked
package catchup.source;

import org.jspecify.annotations.NullMarked;
