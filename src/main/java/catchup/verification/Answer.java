package catchup.verification;

import catchup.inference.Outcome;
import catchup.rulebase.RuleTest.Given;

/** Whether there are facts that meet some demands. */
sealed interface Answer {

    /** There are: these, and what is so once all rules have fired on them. */
    record Found(Given facts, Outcome outcome) implements Answer {}

    /** There are none. */
    record Impossible() implements Answer {}

    /** None were found within the bound; that does not say that there are none. */
    record Undecided() implements Answer {}
}
