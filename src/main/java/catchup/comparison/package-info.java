/**
 * What changes in advice, and which edit of the rules is to blame: two advices on one case are compared, two versions of the
 * rules are told apart edit by edit, and an edit is convicted by taking it back and trying again.
 */
@NullMarked
package catchup.comparison;

import org.jspecify.annotations.NullMarked;
