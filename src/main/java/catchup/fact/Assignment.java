package catchup.fact;

import catchup.fact.Case.Side;
import java.util.Optional;
import java.util.TreeSet;

/** One thing that is otherwise in a case: what a what-if supposes, and what an answer brings in. */
public sealed interface Assignment {

    /** The case with it. */
    Case in(Case subject);

    /** What is said of it in a case, as the assignment that would bring it back. */
    Assignment before(Case subject);

    /** A figure of the region or of its benchmark; empty if it is not to be known. */
    record OfFigure(Indicator indicator, Side side, Optional<Observation> observation) implements Assignment {

        @Override
        public Case in(Case subject) {
            return subject.with(indicator.id(), side, observation);
        }

        @Override
        public OfFigure before(Case subject) {
            return new OfFigure(indicator, side, subject.observation(indicator.id(), side));
        }
    }

    /** Whether the region is of a kind. */
    record OfKind(Setting setting, boolean present) implements Assignment {

        @Override
        public Case in(Case subject) {
            TreeSet<String> tags = new TreeSet<>(subject.region().tags());
            if (present) {
                tags.add(setting.id());
            } else {
                tags.remove(setting.id());
            }
            return subject.withTags(tags);
        }

        @Override
        public OfKind before(Case subject) {
            return new OfKind(setting, subject.region().tags().contains(setting.id()));
        }
    }
}
