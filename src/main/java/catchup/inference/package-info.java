/**
 * Fires the rules over a case and records the derivation: for everything concluded, every firing that supports it, with the
 * facts its conditions saw. Drools and KIE types do not leave this package.
 *
 * <p>A {@code Plan} numbers what a rule base can say; a {@code WorkingMemory} holds what is so in one case and which rules
 * fired, filled by Drools ({@link catchup.inference.Engine}) or by evaluating conditions one after the other ({@link
 * catchup.inference.DirectReasoner}); the {@link catchup.inference.Derivation} follows from it, each part when it is asked for.
 *
 * <p>What was tried for speed, and what it gave (measured side by side, two cores, shipped cases; {@code src/bench}): numbers and
 * arrays instead of facts in maps, and a derivation that works out what is asked for, a quarter of the allocation and half the
 * time of an advice; sessions used again, which keep their memories, a quarter of the time in Drools; leaving out facts that
 * no rule looks for, a tenth; for the first case a network of the rules that can fire in it, a third of the time to build one;
 * in a first network, facts that never change, settings that are given, and conditions without random names, a tenth of a
 * start.
 * The key of a pattern is tested first, by an index. Priorities order the layers: groups of an agenda came to the same.
 * Conclusions are inserted plainly: layers order the work, so nothing has to be taken back.
 */
@NullMarked
package catchup.inference;

import org.jspecify.annotations.NullMarked;
