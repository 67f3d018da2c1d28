/**
 * What strangers may try with a folder of rules, a case, a table or a test file, kept as data under {@code
 * src/test/resources/catchup/sandbox}: each attack is shown to succeed where nothing guards, as far as that is possible, and
 * to get nowhere here.
 */
@NullMarked
package catchup.sandbox;

import org.jspecify.annotations.NullMarked;
