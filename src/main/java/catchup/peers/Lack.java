package catchup.peers;

import catchup.inference.Firing;
import catchup.inference.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * Why a case does not get what another one gets.
 *
 * @param subject which case does not get it, counted from 0
 * @param there in which case the rule fired, counted from 0
 * @param fired the rule that comes nearest here of those that fired elsewhere, as it fired there
 * @param missed its conditions that are not met here
 */
public record Lack(int subject, int there, Firing fired, List<Missed> missed) {

    /**
     * A condition that is not met.
     *
     * @param below why not, where it asks for something that is concluded there and not here
     */
    public record Missed(Judgement judgement, Optional<Lack> below) {

        /** Whether nothing but unknown facts stand in the way, all the way down. */
        public boolean isOpen() {
            return judgement.isOpen() || below.map(Lack::isOpen).orElse(false);
        }
    }

    /** Whether nothing but unknown facts stand in the way, all the way down. */
    public boolean isOpen() {
        return missed.stream().allMatch(Missed::isOpen);
    }
}
