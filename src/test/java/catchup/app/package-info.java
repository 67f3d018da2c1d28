@NullMarked
package catchup.app;

import org.jspecify.annotations.NullMarked;
