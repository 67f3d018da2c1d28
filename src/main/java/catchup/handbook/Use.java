package catchup.handbook;

import catchup.diagnostic.Location;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;

/** A place in a rule base where something is named. */
public sealed interface Use {

    Location at();

    /**
     * A line of a rule.
     *
     * @param concluded it stands in the conclusion, not in a condition
     * @param line as its author wrote it
     */
    record InRule(Rule rule, boolean concluded, String line, Location at) implements Use {}

    /** A fiche or an entry of a catalogue, as one of its parts. */
    record InEntry(Mention entry, Role role, Location at) implements Use {}

    /** A test, by its name. */
    record InTest(String test, Location at) implements Use {}

    /** The numbers of the ranking. */
    record InRanking(Location at) implements Use {}

    /** As what an entry names another. */
    enum Role {
        DIMENSION,
        THEME,
        KPI,
        SUITS,
        UNSUITED,
        BUILDS_ON,
        PREREQUISITE,
        CONFLICT,
        SYNERGY,
        PRINCIPLE
    }
}
