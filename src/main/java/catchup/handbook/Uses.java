package catchup.handbook;

import catchup.fact.Conclusion;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which rules look at a thing, and which conclude something of it; each in the order of the rules given. */
public final class Uses {

    private final Map<Mention, List<Rule>> looking = new HashMap<>();
    private final Map<Mention, List<Rule>> concluding = new HashMap<>();
    private final Map<String, List<Rule>> citing = new HashMap<>();

    public Uses(Collection<Rule> rules) {
        for (Rule rule : rules) {
            mentions(rule.conditions()).distinct().forEach(mention -> add(looking, mention, rule));
            rule.conclusions().stream()
                    .flatMap(conclusion -> Mention.in(conclusion).stream())
                    .distinct()
                    .forEach(mention -> add(concluding, mention, rule));
            rule.principles().forEach(principle -> add(citing, principle, rule));
        }
    }

    /** The rules with a condition that names it. */
    public List<Rule> lookingAt(Mention mention) {
        return List.copyOf(looking.getOrDefault(mention, List.of()));
    }

    /** The rules with a conclusion that names it: that make a diagnosis, or say anything of a measure. */
    public List<Rule> speakingOf(Mention mention) {
        return List.copyOf(concluding.getOrDefault(mention, List.of()));
    }

    /** The rules that bring it about: that make a diagnosis, recommend a measure, give a caution. */
    public List<Rule> concluding(Mention mention) {
        return speakingOf(mention).stream()
                .filter(rule -> concludes(rule, mention))
                .toList();
    }

    /** The rules that cite a principle. */
    public List<Rule> citing(String principle) {
        return List.copyOf(citing.getOrDefault(principle, List.of()));
    }

    /** What conditions name, in their order. */
    static Stream<Mention> mentions(Collection<Condition> conditions) {
        return conditions.stream().flatMap(condition -> Mention.in(condition.pattern()).stream());
    }

    /** What a rule brings about. */
    public static List<Mention> broughtAbout(Rule rule) {
        return rule.conclusions().stream()
                .filter(Uses::bringsAbout)
                .map(conclusion -> Mention.in(conclusion).get(0))
                .distinct()
                .toList();
    }

    private static boolean concludes(Rule rule, Mention mention) {
        return broughtAbout(rule).contains(mention);
    }

    private static boolean bringsAbout(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Diagnosis
                || conclusion instanceof Conclusion.Recommendation
                || conclusion instanceof Conclusion.Warning;
    }

    private static <K> void add(Map<K, List<Rule>> index, K key, Rule rule) {
        List<Rule> rules = index.computeIfAbsent(key, mention -> new ArrayList<>());
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }
}
