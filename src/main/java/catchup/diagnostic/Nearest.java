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

    /** In a text of so many letters one in five may differ. */
    private static final int LONG_TEXT = 20;

    private static final int FEW = 5;
    private static final int NOT_ALIKE = Integer.MAX_VALUE;

    private Nearest() {}

    /** Whether a word is one that anything can be like. */
    static boolean isComparable(String met) {
        return !met.isBlank() && met.length() <= LONGEST_WORD;
    }

    /**
     * Up to three of the known words that look most like the one met, nearest first; none if nothing is alike. Where some
     * are but a slip of the hand away, the others are not what was meant. Of words that are equally near, the first of a
     * list comes first.
     */
    static List<String> to(String met, Collection<String> known) {
        if (!isComparable(met) || known.size() > MOST_KNOWN) {
            return List.of();
        }
        List<Scored> scored = (known instanceof List
                        ? known.stream()
                        : known.stream().sorted())
                .distinct()
                .filter(word -> word.length() <= LONGEST_WORD)
                .map(word -> Scored.of(met, word))
                .filter(Scored::isAlike)
                .sorted(Comparator.comparingDouble(Scored::alike)
                        .thenComparingDouble(Scored::letters)
                        .reversed())
                .toList();
        int fewest = scored.stream()
                .mapToInt(Scored::slips)
                .filter(slips -> slips <= tolerated(met))
                .min()
                .orElse(NOT_ALIKE);
        return scored.stream()
                .filter(word -> fewest == NOT_ALIKE || word.slips() == fewest)
                .limit(AT_MOST)
                .map(Scored::word)
                .toList();
    }

    /** How many letters may be slips of the hand. */
    private static int tolerated(String met) {
        return met.length() < LONG_WORD ? 1 : 2;
    }

    /**
     * A known word beside the one met.
     *
     * @param alike how alike they look, capitals aside; {@code letters} the same, capitals counted
     * @param slips how many letters differ, if they are few for the length of the word
     * @param chinese whether the word met is of Chinese characters, of which one says as much as several letters
     */
    private record Scored(String word, double alike, double letters, int slips, boolean chinese) {

        static Scored of(String met, String word) {
            String bare = bare(met);
            int most = Math.max(tolerated(met), met.length() / FEW);
            int slips = new LevenshteinDistance(most).apply(bare, bare(word));
            JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
            return new Scored(
                    word,
                    likeness.apply(bare, bare(word)),
                    likeness.apply(met, word),
                    slips < 0 ? NOT_ALIKE : slips,
                    isChinese(met));
        }

        boolean isAlike() {
            boolean isFew = slips != NOT_ALIKE && (chinese || word.length() >= LONG_TEXT);
            return alike >= ALIKE || isFew;
        }
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
