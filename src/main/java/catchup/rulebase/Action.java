package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import java.util.List;

/**
 * One line of a rule's {@code then} part.
 *
 * @param conclusions what it concludes
 * @param sentence the line as its author wrote it
 */
public record Action(List<Conclusion> conclusions, String sentence, Location at) {}
