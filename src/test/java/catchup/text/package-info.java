@NullMarked
package catchup.text;

import org.jspecify.annotations.NullMarked;
