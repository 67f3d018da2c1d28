/** Drafts what an author would otherwise write by hand: rules from sentences, and the tests that rules and thresholds lack. */
@NullMarked
package catchup.scaffold;

import org.jspecify.annotations.NullMarked;
