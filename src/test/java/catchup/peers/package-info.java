@NullMarked
package catchup.peers;

import org.jspecify.annotations.NullMarked;
