package catchup.handbook;

import catchup.fact.Measure;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is nearest to a thing among those of other kinds: what answers it or what it moves, then what rules conclude from it or
 * conclude it from, then the dimension it belongs to.
 */
final class Related {

    private static final int AT_MOST = 3;

    private final RuleBase rules;

    Related(RuleBase rules) {
        this.rules = rules;
    }

    /** The nearest few of certain kinds. */
    List<Mention> to(Mention thing, List<Kind> kinds) {
        return Stream.of(fiches(thing), follows(thing), grounds(thing), dimension(thing))
                .flatMap(Function.identity())
                .filter(mention -> kinds.contains(mention.kind()))
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    /** What written rules bring about, of certain kinds, if it is the rule of a name. */
    List<Mention> toRule(String name, List<Kind> kinds) {
        return rules.writtenRules().stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> Uses.broughtAbout(rule).stream())
                .filter(mention -> kinds.contains(mention.kind()))
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    /** The names of the rules that conclude a thing, then of those that look at it. */
    List<String> rules(Mention thing) {
        return Stream.concat(concluding(thing), looking(thing))
                .map(Rule::name)
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    /** By the fiches: the measures that move an indicator, those that do so most directly first; what a measure moves. */
    private Stream<Mention> fiches(Mention thing) {
        return switch (thing.kind()) {
            case INDICATOR ->
                rules.measures().all().stream()
                        .filter(measure -> measure.kpis().contains(thing.id()))
                        .sorted(Comparator.comparingInt(
                                measure -> measure.kpis().indexOf(thing.id())))
                        .map(Related::mention);
            case PRINCIPLE ->
                rules.measures().all().stream()
                        .filter(measure -> measure.principles().contains(thing.id()))
                        .map(Related::mention);
            case MEASURE -> rules.measures().get(thing.id()).kpis().stream().map(id -> new Mention(Kind.INDICATOR, id));
            default -> Stream.of();
        };
    }

    private Stream<Mention> follows(Mention thing) {
        return looking(thing).flatMap(rule -> Uses.broughtAbout(rule).stream());
    }

    private Stream<Mention> grounds(Mention thing) {
        return concluding(thing).flatMap(rule -> Uses.mentions(rule.conditions()));
    }

    private Stream<Mention> dimension(Mention thing) {
        String id =
                switch (thing.kind()) {
                    case INDICATOR -> rules.indicators().get(thing.id()).dimension();
                    case DIAGNOSIS -> rules.diagnoses().get(thing.id()).theme();
                    case MEASURE -> rules.measures().get(thing.id()).theme();
                    default -> "";
                };
        return Stream.of(id).filter(rules.dimensions()::has).map(each -> new Mention(Kind.DIMENSION, each));
    }

    /** The written rules that ask for it, or that cite it. */
    private Stream<Rule> looking(Mention thing) {
        return rules.writtenRules().stream()
                .filter(rule -> thing.kind() == Kind.PRINCIPLE
                        ? rule.principles().contains(thing.id())
                        : rule.conditions().stream().anyMatch(condition -> asksFor(condition, thing)));
    }

    private static boolean asksFor(Condition condition, Mention thing) {
        boolean asks = condition instanceof Condition.Holds || condition instanceof Condition.AtLeast;
        return asks && Mention.in(condition.pattern()).contains(thing);
    }

    private Stream<Rule> concluding(Mention thing) {
        return rules.writtenRules().stream()
                .filter(rule -> Uses.broughtAbout(rule).contains(thing));
    }

    private static Mention mention(Measure measure) {
        return new Mention(Kind.MEASURE, measure.id());
    }
}
