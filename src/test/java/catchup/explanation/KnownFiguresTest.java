package catchup.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.diagnostic.Location;
import catchup.explanation.Attempt.Checked;
import catchup.explanation.Claim.Step;
import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.inference.DirectReasoner;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why there are few figures, or not: how many there are and which, though the warning rests on none of them. */
class KnownFiguresTest {

    private static final Case SUBJECT = Explained.advice("luochuan-apples-2008").subject();
    private static final Subject FEW = new Subject(new Mention(Mention.Kind.CAUTION, "few-facts"));
    private static final Pattern KNOWN =
            new Pattern.OfGap(Optional.empty(), Optional.empty(), Severity.NONE, Severity.CRITICAL);

    @Test
    void theProofTellsWhatIsKnownAndRestsOnNoneOfIt() {
        for (Condition condition : List.of(atMost(12), atLeast(3))) {
            Advice advice = advice(condition);
            Why why = Why.of(advice, FEW, false).orElseThrow();
            Claim.Argument argument = why.proofs().get(0).claim().arguments().get(0);
            assertThat(argument.rests()).isEmpty();
            Step step = argument.steps().get(0);
            assertThat(step.grounds()).isEmpty();
            assertThat(step.counted())
                    .hasSize(advice.derivation().findings(Finding.Gap.class).size())
                    .allMatch(Finding.Gap.class::isInstance);
        }
    }

    @Test
    void tooManyAreAFailureAndTooFewAreOpenWithoutNamingAnyThatWouldDo() {
        Checked many = checked(atMost(2));
        assertThat(many.open()).isFalse();
        assertThat(many.nearby()).isEmpty();
        Checked few = checked(atLeast(40));
        assertThat(few.open()).isTrue();
        assertThat(few.nearby()).as("any figure will do").isEmpty();
    }

    private static Checked checked(Condition condition) {
        WhyNot answer = WhyNot.of(advice(condition), FEW, false);
        return answer.attempts().get(0).conditions().get(0);
    }

    private static Advice advice(Condition condition) {
        Rule rule = Explained.RULES.writtenRules().stream()
                .filter(each -> each.name().equals("few figures known"))
                .findFirst()
                .orElseThrow()
                .withConditions(List.of(condition));
        return new Adviser(new DirectReasoner(Explained.RULES.with(List.of(rule)))).advise(SUBJECT);
    }

    private static Condition atMost(int count) {
        return new Condition.AtMost(count, KNOWN, "", Location.of(""));
    }

    private static Condition atLeast(int count) {
        return new Condition.AtLeast(count, KNOWN, "", Location.of(""));
    }
}
