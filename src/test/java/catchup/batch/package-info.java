@NullMarked
package catchup.batch;

import org.jspecify.annotations.NullMarked;
