@NullMarked
package catchup.source.rows;

import org.jspecify.annotations.NullMarked;
