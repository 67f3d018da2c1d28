@NullMarked
package catchup.trial;

import org.jspecify.annotations.NullMarked;
