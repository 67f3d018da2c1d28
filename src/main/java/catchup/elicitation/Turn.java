package catchup.elicitation;

import catchup.fact.Case.Side;
import catchup.fact.Quality;

/** What an interview asks next. */
public sealed interface Turn {

    /**
     * A figure.
     *
     * @param left how many facts are still worth asking, this one included
     */
    record Figure(Question question, Side side, int left) implements Turn {}

    /** How the figure was come by. */
    record AskQuality(Question question, Quality otherwise) implements Turn {}

    /** Of which year it is. */
    record AskYear(Question question, int otherwise) implements Turn {}

    /** Where it comes from. */
    record AskSource(Question question, String otherwise) implements Turn {}

    /**
     * Nothing more that would alone change the first places.
     *
     * @param open how many facts are still missing
     */
    record Finished(int open) implements Turn {}
}
