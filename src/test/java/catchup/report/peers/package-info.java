@NullMarked
package catchup.report.peers;

import org.jspecify.annotations.NullMarked;
