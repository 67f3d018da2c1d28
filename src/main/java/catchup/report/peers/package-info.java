/** Cases side by side, and peers, for people and programs. The wording stands in {@code words_*.properties}. */
@NullMarked
package catchup.report.peers;

import org.jspecify.annotations.NullMarked;
