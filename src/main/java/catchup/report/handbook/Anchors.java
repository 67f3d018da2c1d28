package catchup.report.handbook;

import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * By which names links find the parts of a handbook: made of ids and of the names of rules, so that they stay the same as
 * long as these do, in both languages and all forms. They are short and plain, as not every reader of pages takes others.
 */
final class Anchors {

    private static final String RULE = "rule-";
    private static final int LONGEST = 60;

    private final Map<String, String> rules = new HashMap<>();

    Anchors(Collection<Rule> written) {
        Set<String> given = new HashSet<>();
        for (Rule rule : written) {
            String slug = RULE + slug(rule.name());
            String anchor = slug;
            for (int count = 2; !given.add(anchor); count++) {
                anchor = slug + "-" + count;
            }
            rules.put(rule.name(), anchor);
        }
    }

    static String of(Mention mention) {
        return mention.kind().name().toLowerCase(Locale.ROOT) + "-" + slug(mention.id());
    }

    /** Of a rule that was given; others have none, which is the empty text. */
    String of(Rule rule) {
        return rules.getOrDefault(rule.name(), "");
    }

    /** Plain letters and digits with hyphens between them; what has others or is long is told apart by a number. */
    private static String slug(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String slug = lower.replaceAll("[^a-z0-9]+", "-");
        String hash = lower.chars().allMatch(c -> c < 128) && slug.length() <= LONGEST
                ? ""
                : "-" + Integer.toHexString(name.hashCode());
        return (slug.substring(0, Math.min(LONGEST, slug.length())) + hash)
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }
}
