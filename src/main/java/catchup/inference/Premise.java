package catchup.inference;

import catchup.fact.Fact;
import catchup.rulebase.Condition;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A condition of a rule that fired, with what it saw.
 *
 * @param saw the facts that met it: one for a plain condition, all that were counted for a count, none for an absence
 * @param degree how bad what it saw is, 0–1; empty for conditions that have no degree, such as the setting
 * @param certainty how sure it is, 0–1
 * @param assumed it is an absence that missing facts could overturn
 */
public record Premise(Condition condition, List<Fact> saw, OptionalDouble degree, double certainty, boolean assumed) {}
