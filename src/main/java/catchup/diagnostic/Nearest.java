package catchup.diagnostic;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what may have been meant by a word that is not known; capitals make no difference. */
final class Nearest {

    private static final double ALIKE = 0.82;
    private static final int AT_MOST = 3;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_KNOWN = 2_000;

    /** From so many letters on two may be slips of the hand; in a shorter word one. */
    private static final int LONG_WORD = 8;

    private Nearest() {}

    /** Whether a word is one that anything can be like. */
    static boolean isComparable(String met) {
        return !met.isBlank() && met.length() <= LONGEST_WORD;
    }

    /**
     * Up to three of the known words that look most like the one met, nearest first; none if nothing is alike. Where some
     * are but a slip of the hand away, the others are not what was meant.
     */
    static List<String> to(String met, Collection<String> known) {
        if (!isComparable(met) || known.size() > MOST_KNOWN) {
            return List.of();
        }
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        String bare = bare(met);
        record Scored(String word, double alike, double letters, int slips) {}
        List<Scored> scored = known.stream()
                .distinct()
                .filter(word -> word.length() <= LONGEST_WORD)
                .map(word -> new Scored(
                        word, likeness.apply(bare, bare(word)), likeness.apply(met, word), slips(bare, bare(word))))
                .filter(word -> word.alike() >= ALIKE || (word.slips() >= 0 && isChinese(bare)))
                .sorted(Comparator.comparingDouble(Scored::alike)
                        .thenComparingDouble(Scored::letters)
                        .reversed()
                        .thenComparing(Scored::word))
                .toList();
        int fewest = scored.stream()
                .mapToInt(Scored::slips)
                .filter(slips -> slips >= 0)
                .min()
                .orElse(-1);
        return scored.stream()
                .filter(word -> fewest < 0 || word.slips() == fewest)
                .limit(AT_MOST)
                .map(Scored::word)
                .toList();
    }

    /** How many letters differ; −1 if they are too many to be a slip. */
    private static int slips(String met, String word) {
        int most = met.length() < LONG_WORD ? 1 : 2;
        return new LevenshteinDistance(most).apply(met, word);
    }

    /** Whether it is a word of at least two Chinese characters, of which one says as much as several letters. */
    private static boolean isChinese(String word) {
        return word.codePoints()
                        .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                        .count()
                >= 2;
    }

    private static String bare(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
