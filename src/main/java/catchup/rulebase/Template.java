package catchup.rulebase;

import java.util.List;
import java.util.Optional;

/** The right-hand side of a vocabulary entry, read by the closed grammar of {@link TemplateParser}; gaps still unfilled. */
sealed interface Template {

    /** Looks for facts of a type: one, none, or a number of them. */
    record Look(Quantity quantity, Optional<Value> count, String type, List<Constraint> constraints)
            implements Template {}

    /** Inserts facts. */
    record Say(List<Insertion> insertions) implements Template {}

    /** How many facts are looked for. */
    enum Quantity {
        ONE,
        NONE,
        AT_LEAST,
        AT_MOST
    }

    /** A field of the pattern and what it must contain or equal. */
    record Constraint(String field, Value value) {}

    /** A fact to insert, with what its constructor is given. */
    record Insertion(String type, List<Argument> arguments) {}

    /** @param catalogue what the word is looked up in; empty for a number */
    record Argument(Optional<String> catalogue, Value value) {}

    /** A value in a template: a gap to be filled by the author of a rule, or a fixed text. */
    record Value(boolean gap, String text) {}
}
