/**
 * A folder of rules and a folder of cases as they are worked on: what serves, what is on the disk, what is not saved yet. An edit
 * that breaks the rules never takes the place of those that serve.
 */
@NullMarked
package catchup.workspace;

import org.jspecify.annotations.NullMarked;
