package catchup.rulebase;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The lines that give a rule file its form. */
public final class Keywords {

    private static final Map<String, Set<String>> MEANT = meant();
    private static final Pattern MARKS = Pattern.compile("[\\s.,;:!]+$");
    private static final LevenshteinDistance SLIP = new LevenshteinDistance(1);

    private Keywords() {}

    /** Whether a line starts or ends a rule or a part of one, or says nothing at all: then it is no sentence. */
    public static boolean isOne(String line) {
        String said = withoutComment(line).strip();
        String plain = NormalLine.of(said).text();
        boolean part = plain.equals("when") || plain.equals("then") || plain.startsWith("@");
        return plain.isEmpty() || part || plain.equals("end") || startsRule(plain, said);
    }

    /** @param text the line as its author wrote it, without blanks around it */
    static boolean startsRule(String plain, String text) {
        return plain.startsWith("rule\"") || text.startsWith("rule ") || text.equals("rule");
    }

    /** The keyword that a line may have been meant to be: in capitals, in Chinese, with a letter astray. */
    static Optional<String> meant(String plain) {
        String word = MARKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return first((keyword, others) -> keyword.equals(word) || others.contains(word))
                .or(() -> first((keyword, others) ->
                        isSwapped(keyword, word) || (word.length() > 2 && SLIP.apply(keyword, word) >= 0)));
    }

    private static Optional<String> first(BiPredicate<String, Set<String>> meant) {
        return MEANT.entrySet().stream()
                .filter(keyword -> meant.test(keyword.getKey(), keyword.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Set<String>> meant() {
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        meant.put("when", Set.of("if", "当", "如果", "若", "条件"));
        meant.put("then", Set.of("则", "那么", "就", "结论"));
        meant.put("end", Set.of("结束", "完", "结尾"));
        return meant;
    }

    /** Whether two neighbouring letters have changed places. */
    private static boolean isSwapped(String keyword, String word) {
        for (int i = 1; i < word.length() && word.length() == keyword.length(); i++) {
            String swapped = word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1);
            if (swapped.equals(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** A comment runs from two slashes outside of quotes to the end of the line. */
    static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("//", i)) {
                return line.substring(0, i);
            }
            i = Math.max(i, NormalLine.closing(line, i));
        }
        return line;
    }
}
