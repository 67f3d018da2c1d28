/**
 * Several cases seen together: side by side, with why they are advised differently; and which cases are alike in what no
 * policy changes soon, so that what was advised there is worth a look. Likeness never looks at how well a region does: peers
 * chosen by performance would only repeat the ranking (Navarro et al. 2014, JRC89819).
 */
@NullMarked
package catchup.peers;

import org.jspecify.annotations.NullMarked;
