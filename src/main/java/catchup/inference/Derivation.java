package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The graph from observations through rules to conclusions. All of it follows from which rules fired; each part is worked out
 * when it is first asked for. Safe for use by several threads.
 */
public interface Derivation {

    /** What was read off the case. */
    List<Finding> findings();

    /** Everything that rules concluded, in the order of the first rule that says so, by layer and name. */
    Set<Conclusion> concluded();

    /** Every rule that fired, by layer and name. */
    List<Firing> firings();

    /** All firings that support a conclusion, strongest first; none if nothing does. */
    List<Firing> supports(Conclusion conclusion);

    /**
     * How far something that was concluded is to be believed.
     *
     * @throws IllegalArgumentException if it was not
     */
    Belief belief(Conclusion conclusion);

    /** Rules that missing facts left open. */
    List<Undetermined> undetermined();

    /** Those of them that hang on one missing indicator alone. */
    default List<Undetermined> decidedByOne() {
        return undetermined().stream()
                .filter(open -> open.missing().size() == 1)
                .toList();
    }

    /** The findings of one type, in the order of the catalogue. */
    default <F extends Finding> List<F> findings(Class<F> type) {
        return findings().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The conclusions of one type, in the order of their first firing. */
    default <C extends Conclusion> Stream<C> conclusions(Class<C> type) {
        return concluded().stream().filter(type::isInstance).map(type::cast);
    }
}
