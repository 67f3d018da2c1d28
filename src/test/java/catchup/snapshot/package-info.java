@NullMarked
package catchup.snapshot;

import org.jspecify.annotations.NullMarked;
