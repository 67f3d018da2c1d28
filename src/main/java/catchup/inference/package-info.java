/**
 * Fires the rules over a case and records the derivation: for everything concluded, every firing that supports it, with the
 * facts its conditions saw. Drools and KIE types do not leave this package.
 *
 * <p>A {@code Plan} numbers what a rule base can say; a {@code WorkingMemory} holds what is so in one case and which rules
 * fired, filled by Drools ({@link catchup.inference.Engine}) or by evaluating conditions one after the other ({@link
 * catchup.inference.DirectReasoner}); the {@link catchup.inference.Derivation} follows from it, each part when it is asked for.
 */
@NullMarked
package catchup.inference;

import org.jspecify.annotations.NullMarked;
