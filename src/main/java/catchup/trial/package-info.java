/**
 * Tries rules out: runs the tests that their authors wrote, says what no test reaches, and changes one thing at a time to
 * see which changes no test would notice.
 */
@NullMarked
package catchup.trial;

import org.jspecify.annotations.NullMarked;
