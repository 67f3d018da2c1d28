package catchup.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.handbook.Consequences.Effect;
import catchup.handbook.Consequences.Truth;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.WrittenRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to follow is compared with what the rules do where a region really stands like that. */
class ConsequencesTest {

    private static final List<Rule> RULES = Shipped.rules().writtenRules();
    private static final DirectReasoner REASONER =
            new DirectReasoner(Shipped.rules().with(RULES));
    private static final int KNOWN = 90;

    @ParameterizedTest
    @MethodSource("indicators")
    void whatFollowsAloneReallyFollowsWhereNothingElseIsKnownAndNothingMore(Indicator indicator) {
        extremes(indicator).forEach((standing, stand) -> {
            Consequences consequences = consequences(indicator, standing);
            Map<Rule, Effect> effects = effects(consequences);
            Derivation derivation = derive(Map.of(indicator.id(), stand), Set.of());
            assertThat(concluded(derivation)).containsAll(reached(consequences, Truth.MET));
            assertThat(derivation.firings().stream().map(Firing::rule).filter(rule -> restsOn(rule, effects)))
                    .allSatisfy(rule -> assertThat(effects.get(rule))
                            .extracting(Effect::truth)
                            .isEqualTo(Truth.MET));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noRuleThatIsRuledOutEverFiresAndEveryOneThatFiresIsNamedByWhatItLooksAt(long seed) {
        Random random = new Random(seed);
        Map<String, Stand> stands = Shipped.stands(random, KNOWN);
        List<Rule> fired = derive(stands, Shipped.tags(random)).firings().stream()
                .map(Firing::rule)
                .toList();
        for (Indicator indicator : Shipped.rules().indicators().all()) {
            Stand stand = stands.getOrDefault(indicator.id(), new Stand.Unknown());
            Map<Rule, Effect> effects = effects(consequences(indicator, standing(stand)));
            for (Rule rule : fired) {
                Effect effect = effects.get(rule);
                assertThat(effect == null ? Truth.OPEN : effect.truth()).isNotEqualTo(Truth.FAILED);
                assertThat(effect != null || !looksAt(rule, indicator)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void whateverStandingItHasFollowsFromItWithoutOne(Indicator indicator) {
        Set<Mention> anyhow =
                Consequences.of(Start.at(indicator), RULES).reached().keySet();
        extremes(indicator).keySet().forEach(standing -> assertThat(anyhow)
                .containsAll(consequences(indicator, standing).reached().keySet()));
    }

    /** The fewer are known, the sooner there are few: a figure that is missing adds to that, one that is known does not. */
    @Test
    void whatIsNotKnownAddsToHowFewAreKnownAndWhatIsKnownToHowMany() {
        Rule few = counting("at most 3 figures are known");
        Rule many = counting("at least 3 figures are known");
        Indicator indicator = Shipped.rules().indicators().get("port-quality");
        Map<Standing, List<Rule>> adding = Map.of(
                Standing.UNKNOWN,
                List.of(few),
                Standing.LEVEL,
                List.of(many),
                Standing.behind(Severity.SEVERE),
                List.of(many));
        adding.forEach((standing, rules) -> assertThat(
                        Consequences.of(Start.at(indicator, standing), List.of(few, many))
                                .effects())
                .extracting(Effect::rule, Effect::truth)
                .containsExactlyElementsOf(
                        rules.stream().map(rule -> tuple(rule, Truth.HELPED)).toList()));
    }

    private static Rule counting(String sentence) {
        return WrittenRules.in(
                        "known.dslr",
                        "package catchup.rules\nagenda-group \"diagnose\"\n\nrule \"" + sentence
                                + "\"\n    @principle( \"P5.1\" )\n    @certainty( 0.9 )\n"
                                + "    @reason( en = \"Because\", zh = \"因为\" )\nwhen\n    " + sentence
                                + "\nthen\n    diagnose \"weak-logistics\"\nend\n")
                .get(0);
    }

    /** Rules whose conditions are all met by what is there, not by what is absent, unknown, averaged or counted. */
    private static boolean restsOn(Rule rule, Map<Rule, Effect> effects) {
        return effects.containsKey(rule)
                && rule.conditions().stream()
                        .allMatch(condition -> condition instanceof Condition.Holds
                                && !(condition.pattern() instanceof Pattern.OfUnknown)
                                && !(condition.pattern() instanceof Pattern.OfLag));
    }

    private static boolean looksAt(Rule rule, Indicator indicator) {
        return Uses.mentions(rule.conditions()).anyMatch(new Mention(Mention.Kind.INDICATOR, indicator.id())::equals);
    }

    private static Consequences consequences(Indicator indicator, Standing standing) {
        return Consequences.of(Start.at(indicator, standing), RULES);
    }

    private static Map<Rule, Effect> effects(Consequences consequences) {
        return consequences.effects().stream().collect(Collectors.toMap(Effect::rule, effect -> effect));
    }

    private static List<Mention> reached(Consequences consequences, Truth truth) {
        return consequences.reached().entrySet().stream()
                .filter(entry -> entry.getValue() == truth)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Mention> concluded(Derivation derivation) {
        List<Mention> concluded = new ArrayList<>();
        for (Conclusion conclusion : derivation.concluded()) {
            Mention.in(conclusion).stream().findFirst().ifPresent(concluded::add);
        }
        return concluded;
    }

    private static Derivation derive(Map<String, Stand> stands, Set<String> tags) {
        return REASONER.derive(Shipped.findings(stands, tags), List.of());
    }

    /** The worst that an indicator can be, and clearly ahead. */
    private static Map<Standing, Stand> extremes(Indicator indicator) {
        Severity worst = Collections.max(indicator.thresholds().from().keySet());
        return Map.of(Standing.behind(worst), new Stand.Behind(worst), Standing.AHEAD, new Stand.Ahead());
    }

    private static Standing standing(Stand stand) {
        if (stand instanceof Stand.Behind behind) {
            return Standing.behind(behind.severity());
        } else if (stand instanceof Stand.Level) {
            return Standing.LEVEL;
        }
        return stand instanceof Stand.Ahead ? Standing.AHEAD : Standing.UNKNOWN;
    }

    static Stream<Indicator> indicators() {
        return Shipped.rules().indicators().all().stream();
    }
}
