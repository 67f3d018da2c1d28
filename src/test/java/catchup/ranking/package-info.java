@NullMarked
package catchup.ranking;

import org.jspecify.annotations.NullMarked;
