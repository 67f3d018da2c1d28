package catchup.inference;

import java.util.List;

/**
 * How far a conclusion is to be believed.
 *
 * @param degree how bad or strong it is: that of its worst line, 0–1
 * @param certainty independent lines combined as a + b − ab, 0–1; never a probability
 * @param strength independent lines' degree × certainty combined in the same way: how strongly the evidence calls for it
 * @param lines the independent lines of evidence that were combined, strongest first: no two rest on the same observation
 */
public record Belief(double degree, double certainty, double strength, List<Line> lines) {}
