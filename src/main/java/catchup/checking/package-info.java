/** Everything that is wrong in a folder of rules and in cases, found in one run; the reports on it are above. */
@NullMarked
package catchup.checking;

import org.jspecify.annotations.NullMarked;
