package catchup.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A piece of a sentence.
 *
 * @param names what the text is the name of, where it is one
 */
public record Piece(String text, Optional<Mention> names) {

    /** Words that name nothing. */
    static Piece of(String words) {
        return new Piece(words, Optional.empty());
    }

    /** The sentence as one text. */
    static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
