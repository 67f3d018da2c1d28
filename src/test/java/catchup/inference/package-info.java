@NullMarked
package catchup.inference;

import org.jspecify.annotations.NullMarked;
