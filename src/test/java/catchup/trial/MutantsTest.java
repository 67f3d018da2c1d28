package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.inference.Shipped;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rewritten;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import catchup.trial.Mutant.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change is one that an author could make, and that somebody could notice. */
class MutantsTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final List<Mutant> ALL = Mutants.of(RULES);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOccurs(Kind kind) {
        assertThat(ALL).extracting(Mutant::kind).contains(kind);
    }

    @Test
    void thoseOfOneRuleAreThoseOfAllThatChangeIt() {
        for (int i = 0; i < RULES.writtenRules().size(); i += 40) {
            Rule rule = RULES.writtenRules().get(i);
            assertThat(Mutants.of(rule, RULES))
                    .isEqualTo(ALL.stream()
                            .filter(mutant -> mutant instanceof Mutant.OfRule of
                                    && of.rule().equals(rule))
                            .toList());
        }
    }

    @Test
    void noneSaysTheSameAsBeforeOrAsAnother() {
        Set<Object> seen = new HashSet<>();
        for (Mutant mutant : ALL) {
            if (mutant instanceof Mutant.OfRule of) {
                Optional<Object> before = Optional.of(said(of.rule()));
                Optional<Object> after = of.becomes().map(MutantsTest::said);
                assertThat(after).as("%s of %s", mutant.kind(), mutant.at()).isNotEqualTo(before);
                assertThat(seen.add(List.of(of.rule(), after))).isTrue();
            } else if (mutant instanceof Mutant.OtherThreshold other) {
                assertThat(other.changed().thresholds())
                        .isNotEqualTo(other.indicator().thresholds());
                assertThat(seen.add(
                                List.of(other.indicator().id(), other.changed().thresholds())))
                        .isTrue();
            }
        }
    }

    @Test
    void exactlyOneThingIsChanged() {
        for (Mutant mutant : ALL) {
            RuleBase changed = mutant.in(RULES);
            if (mutant instanceof Mutant.OfRule of) {
                List<Rule> expected = new ArrayList<>(RULES.rules());
                expected.remove(of.rule());
                List<Rule> others = new ArrayList<>(changed.rules());
                of.becomes().ifPresent(others::remove);
                assertThat(others).isEqualTo(expected);
                assertThat(changed.rules().size())
                        .isEqualTo(expected.size() + (of.becomes().isPresent() ? 1 : 0));
                assertThat(changed.catalogues()).isSameAs(RULES.catalogues());
            } else if (mutant instanceof Mutant.OtherThreshold other) {
                Set<Indicator> before = new HashSet<>(RULES.indicators().all());
                assertThat(changed.indicators().all().stream().filter(each -> !before.contains(each)))
                        .containsExactly(other.changed());
                assertThat(changed.rules()).isEqualTo(RULES.rules());
            }
        }
    }

    @Test
    void everyChangedRuleCouldBeWritten() {
        Map<Kind, Integer> unsaid = new EnumMap<>(Kind.class);
        for (Mutant mutant : ALL) {
            if (mutant instanceof Mutant.Changed changed) {
                Rule rule = changed.changed();
                assertThat(Rewritten.isAllowed(rule))
                        .as("%s of %s", mutant.kind(), mutant.at())
                        .isTrue();
                Rewritten.read(rule)
                        .ifPresentOrElse(
                                read -> assertThat(said(read)).isEqualTo(said(rule)),
                                () -> unsaid.merge(mutant.kind(), 1, Integer::sum));
            }
        }
        assertThat(unsaid).containsOnlyKeys(Kind.CONDITION_TURNED_ROUND);
    }

    @Test
    void noneMakesACircleOrLeavesAnAbsenceUnsettled() {
        assertThat(ALL).filteredOn(MutantsTest::touchesDiagnoses).isNotEmpty().allMatch(mutant -> mutant.in(RULES)
                .isInOrder());
    }

    /** The next diagnosis that a slip of the pen could name is one that the rule itself rests on. */
    @Test
    void aConclusionThatWouldMakeACircleIsPassedOver() {
        List<String> ids = List.copyOf(RULES.diagnoses().ids());
        Rule rule = rule(ids.get(2), ids.get(1));
        RuleBase rules = RULES.with(List.of(rule));
        assertThat(rules.isInOrder()).isTrue();
        assertThat(Mutants.of(rules))
                .filteredOn(Mutant.OtherAction.class::isInstance)
                .singleElement()
                .satisfies(mutant -> assertThat(
                                ((Mutant.OtherAction) mutant).other().conclusions())
                        .containsExactly(new Conclusion.Diagnosis(ids.get(3))));
        assertThat(RULES.with(List.of(rule(ids.get(1), ids.get(1)))).isInOrder())
                .isFalse();
    }

    @Test
    void thresholdsStayInOrderAndCanBeToldApart() {
        for (Mutant mutant : ALL) {
            if (mutant instanceof Mutant.OtherThreshold other) {
                assertThat(other.changed().thresholds().distances()).isSorted().doesNotHaveDuplicates();
                double between = (other.from() + other.to()) / 2;
                assertThat(between)
                        .isLessThan(
                                other.indicator().scale() == Scale.YES_NO
                                        ? 1.5
                                        : other.indicator().farthest());
            }
        }
    }

    /** Where it lies between no and yes makes no difference: only a threshold that moves across 1 does. */
    @Test
    void aThresholdThatNoFigureTellsFromAnotherIsLeftAlone() {
        Indicator indicator = RULES.indicators().all().stream()
                .filter(each -> each.scale() == Scale.YES_NO)
                .findFirst()
                .orElseThrow();
        assertThat(thresholds(indicator.with(new Thresholds(Map.of(Severity.SEVERE, 0.5)))))
                .isEmpty();
        assertThat(thresholds(indicator.with(new Thresholds(Map.of(Severity.SEVERE, 1.0)))))
                .singleElement()
                .satisfies(other -> assertThat(other.to()).isEqualTo(1.5, offset(1e-9)));
    }

    @Test
    void aConditionThatStandsAloneIsNotLeftOut() {
        Set<Rule> without = ALL.stream()
                .filter(Mutant.WithoutCondition.class::isInstance)
                .map(mutant -> ((Mutant.WithoutCondition) mutant).rule())
                .collect(Collectors.toSet());
        assertThat(RULES.writtenRules()).allSatisfy(rule -> assertThat(without.contains(rule))
                .isEqualTo(rule.conditions().size() > 1));
    }

    /** A rule from one diagnosis to another. */
    private static Rule rule(String from, String to) {
        Location at = new Location("a.dslr", 3, 1, 2);
        Pattern pattern = new Pattern.OfDiagnosis(Optional.of(from));
        return new Rule(
                "a rule",
                Layer.COMPOUND,
                List.of(new Condition.Holds(pattern, "", at)),
                List.of(new Action(List.of(new Conclusion.Diagnosis(to)), "", at)),
                0.5,
                List.of(),
                Text.same(""),
                at);
    }

    private static List<Mutant.OtherThreshold> thresholds(Indicator indicator) {
        List<Indicator> only = List.of(indicator);
        return Mutants.of(RULES.with(List.of()).with(RULES.catalogues().with(new Catalogue<>(only)))).stream()
                .map(Mutant.OtherThreshold.class::cast)
                .toList();
    }

    private static boolean touchesDiagnoses(Mutant mutant) {
        return switch (mutant.kind()) {
            case CONDITION_TURNED_ROUND, NAME ->
                ((Mutant.OtherCondition) mutant).other().pattern() instanceof Pattern.OfDiagnosis;
            case CONCLUSION -> true;
            default -> false;
        };
    }

    /** All that a rule says, without its wording. */
    private static List<Object> said(Rule rule) {
        return List.of(
                rule.layer(),
                rule.certainty(),
                rule.conclusions(),
                rule.conditions().stream().map(MutantsTest::said).toList());
    }

    private static List<Object> said(Condition condition) {
        int count = condition instanceof Condition.AtLeast least
                ? least.count()
                : condition instanceof Condition.AtMost most ? most.count() : 1;
        return List.of(condition.getClass(), condition.pattern(), count);
    }
}
