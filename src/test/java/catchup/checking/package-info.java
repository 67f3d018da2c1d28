@NullMarked
package catchup.checking;

import org.jspecify.annotations.NullMarked;
