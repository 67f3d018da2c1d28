package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Shipped;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.ScaleTest;
import catchup.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drafted for a rule, and where it goes, by what tests it has already. */
class TestDraftsTest {

    private static final String PORT = "port-quality";
    private static final Rule RULE =
            Written.rule("poor port", "the gap in \"port-quality\" is at least severe", "the region is \"coastal\"");
    private static final RuleBase RULES = Written.base(RULE);

    @Test
    void aRuleWithoutTestsGetsOneThatFiresItAndANearMissOfEachCondition() {
        List<RuleTest> tests = Desk.drafted(RULES, List.of(RULE)).of(RULE);
        assertThat(tests).extracting(RuleTest::fires).containsExactly(true, false, false);
        assertThat(tests)
                .extracting(test -> test.given().stands().get(PORT))
                .containsExactly(
                        new Stand.Behind(Severity.SEVERE),
                        new Stand.Behind(Severity.MODERATE),
                        new Stand.Behind(Severity.SEVERE));
        assertThat(tests.get(0).given().tags()).containsExactly("coastal");
        assertThat(tests.get(2).given().tags()).isEmpty();
        assertThat(tests.get(0).expected().certainty()).isPresent();
        assertThat(tests.get(0).expected().concludes()).contains(RULE.conclusions());
        assertThat(tests).extracting(RuleTest::name).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void theDraftsOfARuleStandBehindItsOwnTestsAndThoseOfAnUntestedRuleAtTheEnd() {
        Rule other = Written.rule("another", "the region is \"inland\"");
        RuleBase rules = Written.base(RULE, other);
        Desk desk = new Desk(rules).lay(Written.TESTS, """
                tests:
                  - test: fires
                    rule: "poor port"
                    fires: yes
                    certainty: high
                    region: [coastal]
                    facts: { port-quality: severe }

                  # about another
                  - test: inland
                    rule: "another"
                    fires: yes
                    certainty: high
                    region: [inland]
                """);
        assertThat(desk.put(desk.missing(List.of(RULE, other))).tests().rules())
                .extracting(RuleTest::rule)
                .containsExactly("poor port", "poor port", "poor port", "another", "another");
        assertThat(desk.text(Written.TESTS)).contains("\n\n  # about another\n  - test: inland\n");
        Desk half = new Desk(rules).lay(Written.TESTS, """
                tests:
                  - test: inland
                    rule: another
                    fires: yes
                    certainty: high
                    region: [inland]
                """);
        assertThat(half.put(half.missing(List.of(RULE, other))).tests().rules())
                .extracting(RuleTest::rule)
                .containsExactly("another", "another", "poor port", "poor port", "poor port");
    }

    @Test
    void aTestThatFiresAndSaysNoMoreIsToldHowSureAndWhat() {
        Desk desk = new Desk(RULES).lay(Written.TESTS, """
                tests:
                  - test: fires
                    rule: "poor port"
                    fires: yes # it does
                    region: [coastal]
                    facts: { port-quality: severe }
                """);
        desk.put(desk.missing(List.of(RULE)));
        assertThat(desk.of(RULE).get(0).expected().certainty()).isPresent();
        assertThat(desk.of(RULE).get(0).expected().concludes()).contains(RULE.conclusions());
        assertThat(desk.text(Written.TESTS))
                .startsWith(
                        "tests:\n  - test: fires\n    rule: \"poor port\"\n    fires: yes # it does\n    certainty: ");
        assertThat(desk.missing(List.of(RULE))).isEmpty();
    }

    @Test
    void aTestThatSaysHowSureOrWhatIsLeftAsItIs() {
        for (String said : List.of("certainty: high", "concludes: ['diagnose \"weak-sea-access\"']")) {
            Desk desk = new Desk(RULES).lay(Written.TESTS, """
                    tests:
                      - test: fires
                        rule: "poor port"
                        fires: yes
                        %s
                        region: [coastal]
                        facts: { port-quality: severe }
                    """.formatted(said));
            assertThat(desk.missing(List.of(RULE))).singleElement().satisfies(draft -> assertThat(draft.afterLine())
                    .isEqualTo(7));
        }
    }

    @Test
    void aNearMissThatLiesFarAwayIsJoinedByOneThatIsNear() {
        Desk desk = Desk.drafted(RULES, List.of(RULE));
        desk.lay(Written.TESTS, desk.text(Written.TESTS).replace("port-quality: moderate", "port-quality: mild"));
        assertThat(desk.put(desk.missing(List.of(RULE))).of(RULE))
                .filteredOn(test -> !test.fires())
                .extracting(test -> test.given().stands().get(PORT))
                .containsExactly(
                        new Stand.Behind(Severity.MILD),
                        new Stand.Behind(Severity.SEVERE),
                        new Stand.Behind(Severity.MODERATE));
        assertThat(desk.missing(List.of(RULE))).isEmpty();
    }

    @Test
    void aTestThatFiresFarBeyondTheEdgeIsJoinedByOneAtTheEdge() {
        Desk desk = Desk.drafted(RULES, List.of(RULE));
        desk.lay(
                Written.TESTS, desk.text(Written.TESTS).replaceFirst("port-quality: severe", "port-quality: critical"));
        assertThat(desk.put(desk.missing(List.of(RULE))).of(RULE))
                .filteredOn(RuleTest::fires)
                .extracting(test -> test.given().stands().get(PORT))
                .containsExactly(new Stand.Behind(Severity.CRITICAL), new Stand.Behind(Severity.SEVERE));
        assertThat(desk.missing(List.of(RULE))).isEmpty();
    }

    @Test
    void factsOfATestThatDoesNotFireAreNotBuiltUpon() {
        Desk desk = new Desk(RULES).lay(Written.TESTS, """
                tests:
                  - test: does not fire
                    rule: "poor port"
                    fires: yes
                    region: [coastal]
                """);
        List<RuleTest> tests = desk.put(desk.missing(List.of(RULE))).of(RULE);
        assertThat(tests)
                .filteredOn(test -> test.given().stands().containsKey(PORT))
                .hasSize(3);
        assertThat(tests.get(0).expected().certainty()).isEmpty();
    }

    @Test
    void figuresStayAsTheirAuthorGaveThem() {
        Desk desk = new Desk(RULES).lay(Written.TESTS, """
                tests:
                  - test: fires
                    rule: "poor port"
                    fires: yes
                    certainty: high
                    region: [coastal]
                    facts: { port-quality: { region: 1.5, benchmark: 5 } }
                """);
        assertThat(desk.put(desk.missing(List.of(RULE))).of(RULE))
                .filteredOn(test -> test.given().tags().isEmpty())
                .singleElement()
                .satisfies(test -> assertThat(test.given().stands().get(PORT))
                        .isInstanceOfSatisfying(Stand.Figures.class, figures -> {
                            assertThat(figures.reading().region().orElseThrow().value())
                                    .isEqualTo(1.5);
                            assertThat(figures.reading()
                                            .benchmark()
                                            .orElseThrow()
                                            .value())
                                    .isEqualTo(5);
                        }));
        assertThat(desk.missing(List.of(RULE))).isEmpty();
    }

    /** One gap between two bounds has two edges; a test at either is enough of a test at that one. */
    @Test
    void aGapBetweenBoundsIsDraftedOnceAndForAll() {
        Rule between = Written.rule(
                "between",
                "the gap in \"port-quality\" is at least moderate",
                "the gap in \"port-quality\" is at most severe");
        RuleBase rules = Written.base(between);
        Desk desk = Desk.drafted(rules, List.of(between));
        assertThat(desk.of(between))
                .extracting(test -> test.fires() + " " + test.given().stands().get(PORT))
                .containsExactlyInAnyOrder(
                        "true " + new Stand.Behind(Severity.MODERATE),
                        "true " + new Stand.Behind(Severity.SEVERE),
                        "false " + new Stand.Behind(Severity.MILD),
                        "false " + new Stand.Behind(Severity.CRITICAL));
        assertThat(desk.missing(List.of(between))).isEmpty();
    }

    /** Where gaps are counted, those that are not among them are no matter. */
    @Test
    void indicatorsThatAreNotAmongTheGapsCountedAreLeftAlone() {
        Rule counting = Written.rule(
                "counting",
                "the region is clearly ahead in \"brand-recognition\"",
                "at least 2 gaps in the dimension \"brand\" are at least moderate");
        Desk desk = Desk.drafted(Written.base(counting), List.of(counting));
        assertThat(desk.of(counting))
                .filteredOn(RuleTest::fires)
                .singleElement()
                .satisfies(test -> assertThat(test.given().stands().values())
                        .containsExactlyInAnyOrder(
                                new Stand.Ahead(),
                                new Stand.Behind(Severity.MODERATE),
                                new Stand.Behind(Severity.MODERATE)));
        assertThat(desk.missing(List.of(counting))).isEmpty();
    }

    @Test
    void aDimensionThatLagsIsTriedAtItsEdge() {
        Rule lagging = Written.rule("lagging", "the dimension \"brand\" lags at least moderate");
        Desk desk = Desk.drafted(Written.base(lagging), List.of(lagging));
        assertThat(desk.of(lagging))
                .filteredOn(RuleTest::fires)
                .flatExtracting(test -> test.given().stands().values())
                .contains(new Stand.Behind(Severity.MODERATE));
        assertThat(desk.of(lagging))
                .filteredOn(test -> !test.fires())
                .flatExtracting(test -> test.given().stands().values())
                .containsExactly(new Stand.Behind(Severity.MILD));
    }

    @Test
    void aCountIsTriedWhereItIsJustEnoughAndWhereItIsNot() {
        Rule narrow = Written.rule(
                "narrow",
                Layer.COORDINATE,
                "warn \"brand-before-supply\" about \"dry-port\"",
                "the plan covers at most 2 themes");
        RuleBase rules = Written.base(narrow);
        Desk desk = Desk.drafted(rules, List.of(narrow));
        assertThat(desk.of(narrow))
                .extracting(test -> test.fires() + " " + themes(rules, test))
                .containsExactly("true 0", "true 2", "false 3");
        assertThat(desk.missing(List.of(narrow))).isEmpty();
    }

    @Test
    void whatIsKnownIsTriedWhereItIsJustFewEnoughAndWhereItIsNot() {
        Rule few = Written.rule("few", "at most 2 figures are known");
        Rule many = Written.rule("many", "at least 3 figures are known");
        RuleBase rules = Written.base(few, many);
        Desk desk = Desk.drafted(rules, List.of(few, many));
        assertThat(desk.of(few)).extracting(TestDraftsTest::known).containsExactly("true 0", "true 2", "false 3");
        assertThat(desk.of(many)).extracting(TestDraftsTest::known).containsExactly("true 3", "false 2");
        assertThat(desk.tests().rules())
                .flatExtracting(test -> test.given().stands().values())
                .containsOnly(new Stand.Level());
        assertThat(desk.missing(List.of(few, many))).isEmpty();
    }

    @Test
    void aRuleThatCannotFireGetsNothing() {
        Rule never = Written.rule("never", "the region is \"inland\"", "the region is not \"inland\"");
        assertThat(new Desk(Written.base(never)).missing(List.of(never))).isEmpty();
    }

    @Test
    void testsAreNamedInTheLanguageOfTheRule() {
        Rule chinese = Written.rule("港口差", "“port-quality”的差距至少为严重");
        for (Rule rule : List.of(chinese, RULE)) {
            Desk desk = Desk.drafted(Written.base(rule), List.of(rule));
            assertThat(desk.of(rule)).extracting(test -> Lang.of(test.name())).containsOnly(Lang.of(rule.name()));
            assertThat(desk.of(rule).get(0).expected().concludes()).contains(rule.conclusions());
        }
    }

    @Test
    void anIndicatorWithoutATestOfItsThresholdsGetsOne() {
        Desk desk = new Desk(Shipped.rules());
        String file = "rules/indicators.test.yaml";
        Insertion all = desk.missingScales(file).orElseThrow();
        assertThat(all.afterLine()).isZero();
        List<ScaleTest> drafted = desk.put(List.of(all)).tests().scales();
        assertThat(drafted)
                .extracting(ScaleTest::indicator)
                .containsExactlyElementsOf(Shipped.rules().indicators().all().stream()
                        .map(Indicator::id)
                        .toList());
        assertThat(desk.missingScales(file)).isEmpty();
        Desk one = new Desk(Shipped.rules())
                .lay(
                        file,
                        "scales:\n  - indicator: port-quality\n    benchmark: 5\n    region: { 5: none }\n\n# end\n");
        Insertion others = one.missingScales(file).orElseThrow();
        assertThat(others.afterLine()).isEqualTo(4);
        assertThat(one.put(List.of(others)).tests().scales())
                .hasSameSizeAs(drafted)
                .first()
                .extracting(ScaleTest::indicator)
                .isEqualTo(PORT);
    }

    private static String known(RuleTest test) {
        return test.fires() + " " + test.given().stands().size();
    }

    private static long themes(RuleBase rules, RuleTest test) {
        return test.given().measures().stream()
                .map(id -> rules.measures().get(id).theme())
                .distinct()
                .count();
    }
}
