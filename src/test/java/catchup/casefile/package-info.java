@NullMarked
package catchup.casefile;

import org.jspecify.annotations.NullMarked;
