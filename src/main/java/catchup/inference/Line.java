package catchup.inference;

import java.util.SortedSet;

/**
 * A line of evidence: one way from observations to a conclusion.
 *
 * @param rests ids of the indicators whose observations it rests on
 * @param firing the last rule of the way
 * @param degree how bad what it rests on is, 0–1
 * @param certainty weakest link, 0–1
 */
public record Line(SortedSet<String> rests, Firing firing, double degree, double certainty) {

    /** How strongly it speaks for the conclusion. */
    public double strength() {
        return degree * certainty;
    }
}
