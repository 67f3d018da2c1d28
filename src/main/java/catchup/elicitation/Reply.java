package catchup.elicitation;

import catchup.diagnostic.Diagnostics;
import catchup.elicitation.Question.Move;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.ranking.Ranked;
import java.util.List;
import java.util.Optional;

/** What became of an answer. */
public sealed interface Reply {

    /** It cannot be; nothing was taken down. */
    record Refused(Diagnostics diagnostics) implements Reply {}

    /** It was understood, and more is asked about it. */
    record Understood() implements Reply {}

    /**
     * It is in the case now, and so in what is saved.
     *
     * @param figure empty if the answer was that nobody knows
     * @param moves what it changed among the first places
     * @param top the first places now
     */
    record Kept(Indicator indicator, Side side, Optional<Observation> figure, List<Move> moves, List<Ranked> top)
            implements Reply {}

    /** It is left for another time. */
    record Skipped(Indicator indicator) implements Reply {}

    /** Help was asked for. */
    record Help(Turn turn) implements Reply {}

    /** The last answer is taken back; {@code done} is false where there was none. */
    record Back(boolean done) implements Reply {}

    /** No more is wanted. */
    record Quit() implements Reply {}
}
