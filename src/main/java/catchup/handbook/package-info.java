/**
 * A rule base as a book to read and to question: its chapters, who uses what, what may lead to a conclusion and what may
 * follow from a gap. Everything here is read off the rules as they stand; no case takes part and nothing fires.
 */
@NullMarked
package catchup.handbook;

import org.jspecify.annotations.NullMarked;
