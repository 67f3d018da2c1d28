package catchup.report.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Named;
import catchup.report.Columns;
import catchup.report.Options;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.text.Lang;
import catchup.trial.Coverage;
import catchup.trial.Coverage.Item;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.State;
import catchup.trial.Coverage.Subject;
import catchup.trial.Coverage.Why;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests reach, what they do not and why, and what none can reach, in both languages and as JSON. */
class CoveringsTest {

    private static final List<Rule> WRITTEN = Sample.RULES.writtenRules();
    private static final Rule FIRED = WRITTEN.get(0);
    private static final Rule SILENT = WRITTEN.get(1);
    private static final RuleTest NEAR = new RuleTest(
            "a near miss",
            FIRED.name(),
            new Given(Set.of(), Map.of(), List.of(), List.of()),
            new Expected(false, Optional.empty(), Optional.empty()),
            FIRED.at());
    private static final Coverage COVERAGE = new Coverage(items());

    @Test
    void theSampleHasEveryReasonAndEveryKind() {
        Set<Class<?>> reasons = COVERAGE.items().stream()
                .flatMap(item -> item.why().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(reasons).containsExactlyInAnyOrder(Why.class.getPermittedSubclasses());
        assertThat(COVERAGE.items()).extracting(Item::kind).contains(Kind.values());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void textCountsNamesAndExplains(Lang lang) {
        String text = report(lang, 100).text();
        assertThat(text).doesNotContainPattern("\\{\\d").doesNotContain("null").doesNotContain("Optional");
        assertThat(text.lines().filter(line -> line.contains("2 of 4") || line.contains("2/4")))
                .hasSize(1);
        assertThat(text).contains(SILENT.name()).contains("a near miss");
        assertThat(text.lines().filter(line -> line.startsWith("      ✗ "))).hasSameSizeAs(Sample.unmet());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatFollowsStandsApartAndIsNeitherReachedNorMissing(Lang lang) {
        String text = report(lang, 100).text();
        String meaning = new Complaints(Sample.RULES, lang).get("follows.meaning");
        int apart = text.replaceAll("\\s", "").indexOf(meaning.replaceAll("\\s", ""));
        assertThat(apart).isPositive();
        Coverage without = new Coverage(COVERAGE.items().stream()
                .filter(item -> item.state() != State.FOLLOWS)
                .toList());
        String less = new Coverings(without, Sample.RULES, Options.in(lang)).text();
        assertThat(text).startsWith(less);
        assertThat(text).isNotEqualTo(less);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theConditionsOfARuleThatNoTestFiresAreNotListedBesides(Lang lang) {
        String text = report(lang, 300).text();
        assertThat(text.lines().filter(line -> line.contains("“" + SILENT.name() + "”")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noLineIsWiderThanThePage(Lang lang) {
        for (int width : new int[] {40, 63, 140}) {
            assertThat(report(lang, width).text().lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void jsonHoldsEveryItemWithItsState(Lang lang) throws IOException {
        Outcomes outcomes = new Outcomes(Sample.outcomes("x"), Sample.RULES, Options.in(lang));
        JsonNode root = new ObjectMapper().readTree(outcomes.json(report(lang, 100)));
        assertThat(root.path("tests").asInt()).isEqualTo(5);
        JsonNode coverage = root.path("coverage");
        for (State state : State.values()) {
            String word = state.name().toLowerCase(Locale.ROOT);
            List<JsonNode> items = new ArrayList<>();
            coverage.path("items").forEach(items::add);
            items.removeIf(item -> !item.path("state").asText().equals(word));
            assertThat(items).hasSize(coverage.path(word).asInt()).hasSameSizeAs(COVERAGE.in(state));
            assertThat(items).allMatch(item -> item.path("why").isEmpty() == (state == State.COVERED));
        }
        assertThat(coverage.path("items").findValuesAsText("at")).noneMatch(String::isBlank);
    }

    @Test
    void aShareIsRoundedDownSoThatOnlyAllIsAll() {
        assertThat(Coverings.percent(9_999, 10_000)).isEqualTo("99.9");
        assertThat(Coverings.percent(10_000, 10_000)).isEqualTo("100.0");
        assertThat(Coverings.percent(0, 0)).isEqualTo("100");
    }

    private static Coverings report(Lang lang, int width) {
        return new Coverings(COVERAGE, Sample.RULES, new Options(lang, 0, width, false));
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(rule(FIRED, null));
        items.add(rule(WRITTEN.get(2), null));
        items.add(rule(SILENT, new Why.NoTest()));
        items.add(rule(WRITTEN.get(3), new Why.NoFiringTest()));
        items.add(condition(FIRED, new Why.Nearest(NEAR, Sample.unmet())));
        items.add(condition(FIRED, new Why.Follows()));
        items.add(condition(FIRED, new Why.NoTest()));
        items.add(condition(SILENT, new Why.NoTest()));
        items.add(condition(SILENT, new Why.Follows()));
        items.add(entry(Kind.INDICATORS, Sample.RULES.indicators().all().get(0), new Why.NoTest()));
        items.add(entry(Kind.DIAGNOSES, Sample.RULES.diagnoses().all().get(0), new Why.OnlyBy(List.of(FIRED, SILENT))));
        items.add(entry(Kind.MEASURES, Sample.RULES.measures().all().get(0), new Why.NoRule()));
        items.add(entry(Kind.CAUTIONS, Sample.RULES.cautions().all().get(0), null));
        items.add(entry(Kind.SETTINGS, Sample.RULES.settings().all().get(0), new Why.NoTest()));
        return items;
    }

    private static Item rule(Rule rule, @Nullable Why why) {
        return new Item(Kind.RULES, new Subject.OfRule(rule), rule.at(), Optional.ofNullable(why));
    }

    private static Item condition(Rule rule, Why why) {
        return new Item(
                Kind.NEAR_MISSES,
                new Subject.OfCondition(rule, rule.conditions().get(0)),
                rule.conditions().get(0).at(),
                Optional.of(why));
    }

    private static Item entry(Kind kind, Named entry, @Nullable Why why) {
        return new Item(kind, new Subject.OfEntry(entry.id()), entry.at(), Optional.ofNullable(why));
    }
}
