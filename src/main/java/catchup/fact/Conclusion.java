package catchup.fact;

import java.util.Optional;

/** What rules conclude. Two conclusions that say the same are the same. */
public sealed interface Conclusion extends Fact {

    /** A cause is at work. */
    record Diagnosis(String id) implements Conclusion {}

    /** A measure is called for. */
    record Recommendation(String measure, String theme) implements Conclusion {}

    /** The plan has a measure of a theme. */
    record Coverage(String theme) implements Conclusion {}

    /** A warning about one measure, or about the plan as a whole. */
    record Warning(String caution, Optional<String> measure) implements Conclusion {}

    /** One measure makes another more effective. */
    record Synergy(String measure, String other) implements Conclusion {}

    /** One measure must come before another. */
    record Order(String first, String then) implements Conclusion {}

    /** Two measures get in each other's way. */
    record Conflict(String measure, String other) implements Conclusion {}

    /** A measure should not start before a phase. */
    record Hold(String measure, int phase) implements Conclusion {}

    /** A measure should start as early as a phase. */
    record Advance(String measure, int phase) implements Conclusion {}

    /** The phase that the region has to master next: 1 foundations, 2 build-up, 3 scale and brand. */
    record Stage(int phase) implements Conclusion {}
}
