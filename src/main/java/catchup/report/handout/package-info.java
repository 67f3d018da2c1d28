/** One door to all forms of an advice; behind it stand those that need large libraries, each on its own. */
@NullMarked
package catchup.report.handout;

import org.jspecify.annotations.NullMarked;
