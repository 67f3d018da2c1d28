package catchup.handbook;

import catchup.fact.Severity;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleTest.Stand.Ahead;
import catchup.rulebase.RuleTest.Stand.Level;
import catchup.rulebase.RuleTest.Stand.Unknown;
import catchup.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a region may be supposed to stand on an indicator.
 *
 * @param severity of its gap; none where it is not behind
 * @param known whether anything is known of it
 * @param ahead whether it is clearly ahead
 */
public record Standing(Severity severity, boolean known, boolean ahead) {

    /** Level with the benchmark. */
    public static final Standing LEVEL = new Standing(Severity.NONE, true, false);

    /** Clearly ahead of the benchmark. */
    public static final Standing AHEAD = new Standing(Severity.NONE, true, true);

    /** Not known. */
    public static final Standing UNKNOWN = new Standing(Severity.NONE, false, false);

    private static final Map<Text, Standing> OTHERS = others();

    /** Behind, with a severity; no gap is being level. */
    public static Standing behind(Severity severity) {
        return new Standing(severity, true, false);
    }

    /** The words that mean one. */
    static List<Text> words() {
        return Stream.concat(Arrays.stream(Severity.values()).map(Severity::text), OTHERS.keySet().stream())
                .toList();
    }

    /** What a word means, in the words of rules and of their tests; empty if it means nothing. */
    public static Optional<Standing> named(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return OTHERS.entrySet().stream()
                .filter(other -> other.getKey().reads(lower))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Severity.named(lower).map(Standing::behind));
    }

    private static Map<Text, Standing> others() {
        Map<Text, Standing> others = new LinkedHashMap<>();
        others.put(Level.WORD, LEVEL);
        others.put(Ahead.WORD, AHEAD);
        others.put(Unknown.WORD, UNKNOWN);
        return others;
    }

    /** Whether it is of the kind that a pattern looks for, whatever indicator or dimension that names. */
    boolean suits(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return known && severity.isAtLeast(gap.from()) && gap.to().isAtLeast(severity);
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return known && severity == Severity.NONE && (ahead || !strength.clear());
        } else if (pattern instanceof Pattern.OfUnknown) {
            return !known;
        }
        return pattern instanceof Pattern.OfLag && severity.isAtLeast(Severity.MILD);
    }
}
