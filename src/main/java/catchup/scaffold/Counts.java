package catchup.scaffold;

import catchup.inference.DirectReasoner;
import catchup.inference.Judge;
import catchup.inference.RuleTrial;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a condition that counts is only just met: by as few as it asks for, or as many as it allows. */
final class Counts {

    private final RuleTrial trial;
    private final Variations variations;

    Counts(DirectReasoner reasoner, Variations variations) {
        this.trial = new RuleTrial(reasoner);
        this.variations = variations;
    }

    /** Facts on which a rule fires and one of its conditions, which counts, is only just met; one step from a near miss. */
    Optional<Given> just(Rule rule, int index, Given miss) {
        return variations
                .of(miss, rule.conditions().get(index))
                .map(Variations.Variation::given)
                .filter(given -> isJust(rule, index, Stream.of(given)))
                .findFirst();
    }

    /** Whether a rule fires on some of these facts and would not if a condition counted one more or one fewer; or it counts nothing. */
    boolean isJust(Rule rule, int index, Stream<Given> facts) {
        Optional<Rule> stricter = stricter(rule.conditions().get(index)).map(condition -> {
            List<Condition> conditions = new ArrayList<>(rule.conditions());
            conditions.set(index, condition);
            return rule.withConditions(conditions);
        });
        return stricter.isEmpty()
                || facts.map(given -> judge(rule, given))
                        .anyMatch(judge -> judge.fires(rule) && !judge.fires(stricter.get()));
    }

    private Judge judge(Rule rule, Given given) {
        return new Judge(trial.derive(TestText.test(rule, given, true)), trial.conclusions(given));
    }

    private static Optional<Condition> stricter(Condition condition) {
        if (condition instanceof Condition.AtLeast least) {
            return Optional.of(new Condition.AtLeast(least.count() + 1, least.pattern(), least.sentence(), least.at()));
        } else if (condition instanceof Condition.AtMost most && most.count() > 0) {
            return Optional.of(new Condition.AtMost(most.count() - 1, most.pattern(), most.sentence(), most.at()));
        }
        return Optional.empty();
    }
}
