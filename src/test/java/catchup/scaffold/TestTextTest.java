package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Measure;
import catchup.formatting.HouseForm;
import catchup.inference.Shipped;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Change;
import catchup.scaffold.Variations.Variation;
import catchup.source.SourceFile;
import catchup.text.Lang;
import catchup.trial.Mutants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written of a test reads as that test again, whatever names hold. */
class TestTextTest {

    private static final Rule RULE = Written.rule("poor port", "the gap in \"port-quality\" is at least severe");
    private static final RuleBase RULES = Shipped.rules();

    @Property(tries = 100)
    void whateverIsSupposedReadsAsTheSame(@ForAll long seed) {
        Given given = given(new Random(seed));
        TestText text = new TestText(Written.base(RULE));
        Variation miss = new Variation(new Change.OfTag("inland", true), given);
        String all = text.firing(RULE, given, 0.5)
                + text.justFiring(RULE, given)
                + text.justCounted(RULE, given)
                + text.nearMiss(RULE, RULE.conditions().get(0), miss);
        List<RuleTest> read = read(RULE, all);
        assertThat(read).extracting(RuleTest::given).hasSize(4).containsOnly(given);
        assertThat(read).extracting(RuleTest::fires).containsExactly(true, true, true, false);
        assertThat(read).extracting(RuleTest::rule).containsOnly(RULE.name());
        assertThat(read).extracting(RuleTest::name).noneMatch(String::isBlank);
    }

    @Property(tries = 200)
    void aRuleKeepsItsNameWhateverItHolds(@ForAll("names") String name) {
        String said = new NewRule(name, List.of(), List.of(), 0.7, List.of(), "", "").name();
        Assume.that(!said.isBlank());
        Rule rule = named(said);
        String text = new TestText(Written.base(rule)).justFiring(rule, nothing());
        assertThat(read(rule, text)).singleElement().extracting(RuleTest::rule).isEqualTo(said);
        SourceFile file = new SourceFile("x.test.yaml", "tests:\n" + text);
        assertThat(HouseForm.of(file, new Diagnostics())).contains(file.text());
    }

    @Property(tries = 200)
    void aCertaintyIsNamedSoThatItHoldsAndAnotherDoesNot(@ForAll("certainties") double certainty) {
        Rule rule = RULE.withCertainty(certainty);
        TestText text = new TestText(Written.base(rule));
        double firing = 0.95 * certainty;
        RuleTest.Sureness sureness = read(rule, text.firing(rule, nothing(), firing))
                .get(0)
                .expected()
                .certainty()
                .orElseThrow();
        assertThat(sureness.covers(firing)).as(sureness.written()).isTrue();
        assertThat(Mutants.certainties(rule)).noneMatch(other -> sureness.covers(0.95 * other));
    }

    @Example
    void whatARuleConcludesReadsAsTheSameInEitherLanguage() {
        for (Rule rule : RULES.writtenRules()) {
            for (String name : List.of("in English", "用中文")) {
                Rule named = new Rule(
                        name,
                        rule.layer(),
                        rule.conditions(),
                        rule.actions(),
                        rule.certainty(),
                        rule.principles(),
                        rule.reason(),
                        rule.at());
                String text = new TestText(RULES).firing(named, nothing(), 0.5);
                assertThat(read(named, text).get(0).expected().concludes())
                        .as(rule.name())
                        .contains(rule.conclusions());
            }
        }
    }

    @Example
    void everyChangeHasANameOfItsOwnInTheLanguageOfTheRule() {
        for (Rule rule : List.of(named("poor port"), named("港口差"))) {
            List<Change> changes = List.of(
                    new Change.OfStand("port-quality", new Stand.Level()),
                    new Change.OfStand("port-quality", new Stand.Ahead()),
                    new Change.OfStand("port-quality", new Stand.Unknown()),
                    new Change.OfStand("port-quality", new Stand.Behind(catchup.fact.Severity.MILD)),
                    new Change.OfTag("inland", true),
                    new Change.OfTag("inland", false),
                    new Change.OfGiven(RULES.measures().get("dry-port").name(), true),
                    new Change.OfGiven(RULES.measures().get("dry-port").name(), false),
                    new Change.OfSeveral());
            List<String> names = changes.stream()
                    .map(change -> new TestText(Written.base(rule))
                            .nearMiss(rule, rule.conditions().get(0), new Variation(change, nothing())))
                    .map(text -> read(rule, text).get(0).name())
                    .toList();
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> Lang.of(name) == Lang.of(rule.name()));
            assertThat(names).noneMatch(name -> name.contains("{") || name.contains("null"));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "\"", "'", "“", "”", "\\", "\\n", "\n", "\t", "#", ": ", "- ", "[", "]", "{", "}", "{0}", "&a",
                        "*a", "!", "|", ">", "%", "@", "`", "~", "null", "yes", "1", "…", "港口", "😀", "\u00A0",
                        "\u3000", "\u2028", "\uFEFF", "a b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<Double> certainties() {
        return Arbitraries.integers().between(1, 100).map(hundredths -> hundredths / 100.0);
    }

    private static Given given(Random random) {
        Map<String, Stand> stands = new LinkedHashMap<>(Shipped.stands(random, random.nextInt(6)));
        if (random.nextBoolean()) {
            stands.put("rail-freight-access", new Stand.Unknown());
        }
        List<String> diagnoses =
                RULES.diagnoses().all().stream().map(DiagnosisEntry::id).toList();
        List<String> measures = RULES.measures().all().stream().map(Measure::id).toList();
        return new Given(Shipped.tags(random), stands, some(diagnoses, random), some(measures, random));
    }

    private static List<String> some(List<String> ids, Random random) {
        return random.ints(random.nextInt(3), 0, ids.size())
                .distinct()
                .mapToObj(ids::get)
                .toList();
    }

    private static Given nothing() {
        return new Given(Set.of(), Map.of(), List.of(), List.of());
    }

    private static Rule named(String name) {
        return new Rule(
                name,
                Layer.DIAGNOSE,
                RULE.conditions(),
                RULE.actions(),
                RULE.certainty(),
                RULE.principles(),
                RULE.reason(),
                RULE.at());
    }

    private static List<RuleTest> read(Rule rule, String text) {
        return new Desk(Written.base(rule))
                .lay(Written.TESTS, "tests:\n" + text)
                .tests()
                .rules();
    }
}
