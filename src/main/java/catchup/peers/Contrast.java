package catchup.peers;

import catchup.fact.Conclusion;
import catchup.inference.Firing;
import java.util.List;
import java.util.Optional;

/**
 * Something that is concluded in some of the cases only.
 *
 * @param conclusion a diagnosis or a recommendation
 * @param fired by case, the strongest rule behind it; empty where it is not concluded
 * @param lacks one for each case in which it is not concluded
 */
public record Contrast(Conclusion conclusion, List<Optional<Firing>> fired, List<Lack> lacks) {}
