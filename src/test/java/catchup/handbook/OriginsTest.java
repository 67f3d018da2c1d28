package catchup.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.handbook.Origins.Ground;
import catchup.handbook.Origins.Origin;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginsTest {

    private static final Handbook BOOK = Books.shipped();

    @ParameterizedTest
    @MethodSource("conclusions")
    void everyRuleOnTheWayConcludesWhatItStandsUnder(Mention conclusion) {
        check(Origins.of(conclusion, BOOK.uses()));
    }

    @ParameterizedTest
    @MethodSource("conclusions")
    void nothingOnTheWayIsLeftOut(Mention conclusion) {
        Set<Mention> reached = new LinkedHashSet<>(Set.of(conclusion));
        Set<Rule> rules = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Rule rule : BOOK.rules().writtenRules()) {
                if (Uses.broughtAbout(rule).stream().anyMatch(reached::contains)) {
                    grown |= rules.add(rule);
                    restsOn(rule).forEach(reached::add);
                }
            }
        }
        Origin origin = Origins.of(conclusion, BOOK.uses());
        assertThat(Set.copyOf(origin.rules())).isEqualTo(rules);
        assertThat(origin.mentions())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(conclusion), rules.stream().flatMap(rule -> Uses.mentions(rule.conditions())))
                        .collect(Collectors.toSet()));
    }

    private static void check(Origin origin) {
        for (Ground ground : origin.grounds()) {
            assertThat(Uses.broughtAbout(ground.rule())).contains(origin.conclusion());
            assertThat(ground.needs().stream().map(Origins.Need::condition))
                    .containsExactlyElementsOf(ground.rule().conditions());
            ground.needs().forEach(need -> need.origin().ifPresent(OriginsTest::check));
        }
    }

    private static Stream<Mention> restsOn(Rule rule) {
        return Uses.mentions(rule.conditions().stream()
                        .filter(Condition.Holds.class::isInstance)
                        .toList())
                .filter(mention -> List.of(Kind.DIAGNOSIS, Kind.MEASURE).contains(mention.kind()));
    }

    static Stream<Mention> conclusions() {
        return Stream.of(
                        BOOK.rules().measures().all().stream().map(each -> new Mention(Kind.MEASURE, each.id())),
                        BOOK.rules().diagnoses().all().stream().map(each -> new Mention(Kind.DIAGNOSIS, each.id())),
                        BOOK.rules().cautions().all().stream().map(each -> new Mention(Kind.CAUTION, each.id())))
                .flatMap(each -> each);
    }
}
