package catchup.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what may have been meant by a word that is not known. */
final class Nearest {

    private static final double ALIKE = 0.82;
    private static final int AT_MOST = 3;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_KNOWN = 2_000;

    private Nearest() {}

    /** Whether a word is one that anything can be like. */
    static boolean isComparable(String met) {
        return !met.isBlank() && met.length() <= LONGEST_WORD;
    }

    /** Up to three of the known words that look most like the one met, nearest first; none if nothing is alike. */
    static List<String> to(String met, Collection<String> known) {
        if (!isComparable(met) || known.size() > MOST_KNOWN) {
            return List.of();
        }
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        record Scored(String word, double alike) {}
        return known.stream()
                .distinct()
                .filter(word -> word.length() <= LONGEST_WORD)
                .map(word -> new Scored(word, likeness.apply(met, word)))
                .filter(scored -> scored.alike() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::alike).reversed().thenComparing(Scored::word))
                .limit(AT_MOST)
                .map(Scored::word)
                .toList();
    }
}
