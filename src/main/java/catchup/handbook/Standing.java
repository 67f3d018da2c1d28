package catchup.handbook;

import catchup.fact.Severity;
import catchup.rulebase.Pattern;
import java.util.Locale;
import java.util.Optional;

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

    /** Behind, with a severity; no gap is being level. */
    public static Standing behind(Severity severity) {
        return new Standing(severity, true, false);
    }

    /** What a word means, in the words of rules and of their tests; empty if it means nothing. */
    public static Optional<Standing> named(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "level", "持平" -> Optional.of(LEVEL);
            case "ahead", "领先" -> Optional.of(AHEAD);
            case "unknown", "未知" -> Optional.of(UNKNOWN);
            default -> Severity.named(lower).map(Standing::behind);
        };
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
