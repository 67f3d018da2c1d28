package catchup.comparison;

import java.util.OptionalDouble;

/** Something that two advices say differently; empty where one says nothing of it. */
public record Change(Aspect aspect, OptionalDouble before, OptionalDouble after) {

    /** Said now and not before. */
    public boolean isGain() {
        return before.isEmpty();
    }

    /** Said before and no longer. */
    public boolean isLoss() {
        return after.isEmpty();
    }
}
