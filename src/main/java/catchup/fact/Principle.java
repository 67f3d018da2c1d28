package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;

/** A numbered claim of the article that rules and measures cite, such as P1.3. */
public record Principle(String id, Kind kind, Text text, Location at) {

    /** What a principle is about. */
    public enum Kind {
        CAUSE,
        LEVER,
        COMPOUND,
        PACING,
        ADVANTAGE
    }
}
