package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.Shipped;
import catchup.rulebase.Piece;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTests;
import catchup.text.Lang;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A drafted test has a name that its author can keep. */
class TestNamesTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final TestDrafts DRAFTS = new TestDrafts(RULES);
    private static final String START = "  - test: ";

    @ParameterizedTest
    @MethodSource("someRules")
    void itIsInTheLanguageOfTheRuleAndSaysEachThingOnce(Rule rule) {
        List<String> names = names(rule);
        assertThat(names)
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .allMatch(name -> Lang.of(name) == Lang.of(rule.name()))
                .noneMatch(name -> name.matches(".*[{}\\\\].*"));
    }

    @ParameterizedTest
    @MethodSource("someRules")
    void itNamesWhatTheRuleConcludes(Rule rule) {
        List<String> concluded = concluded(rule);
        assertThat(names(rule)).allMatch(name -> concluded.stream().allMatch(name::contains));
    }

    /** Every seventh of all, so that each layer and either language has some. */
    private static Stream<Rule> someRules() {
        List<Rule> all = RULES.writtenRules();
        return IntStream.range(0, all.size() / 7).mapToObj(i -> all.get(7 * i));
    }

    /** The names of all that a rule's first line of conclusions speaks of. */
    private static List<String> concluded(Rule rule) {
        return RULES.phrases().pieces(rule.actions().get(0), Lang.of(rule.name())).stream()
                .filter(piece -> piece.names().isPresent())
                .map(Piece::text)
                .toList();
    }

    private static List<String> names(Rule rule) {
        RuleTests none = new RuleTests(List.of(), List.of());
        return DRAFTS.missing(List.of(rule), none, new TestPlaces(file -> List.of())).stream()
                .flatMap(insertion -> insertion.text().lines())
                .filter(line -> line.startsWith(START))
                .map(line -> line.substring(START.length() + 1, line.length() - 1))
                .toList();
    }
}
