/**
 * Why something was concluded and why something else was not: the derivation read backwards, from a conclusion down to the
 * figures. Here stands what there is to say, in records with exact numbers; how it is said stands with the reports, so that
 * both languages and every form tell the same.
 */
@NullMarked
package catchup.explanation;

import org.jspecify.annotations.NullMarked;
