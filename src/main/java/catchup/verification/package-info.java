/**
 * Whether the chain of rules as a whole can do what its authors meant: every rule can fire, everything is reached and leads
 * somewhere, no two rules contradict each other. Each finding names the facts on which a person can see it for himself.
 */
@NullMarked
package catchup.verification;

import org.jspecify.annotations.NullMarked;
