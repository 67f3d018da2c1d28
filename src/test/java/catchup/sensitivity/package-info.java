@NullMarked
package catchup.sensitivity;

import org.jspecify.annotations.NullMarked;
