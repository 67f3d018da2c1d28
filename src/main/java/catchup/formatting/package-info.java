/**
 * The house form of authored files: how rules, vocabulary, catalogues, tests and cases are laid out. Laying a file out
 * afresh never changes what it says: it is read before and after, and where both are not the same the file is left alone.
 */
@NullMarked
package catchup.formatting;

import org.jspecify.annotations.NullMarked;
