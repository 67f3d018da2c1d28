package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.List;

/**
 * Something that can be done: the fiche of a measure.
 *
 * @param steps what is done, in order
 * @param why the mechanism
 * @param lead who leads; {@code support} who helps
 * @param phase 1 foundations, 2 build-up, 3 scale and brand
 * @param kpis indicators it moves, and so the gaps it answers, the direct ones first
 * @param suits settings in which it fits well; {@code unsuited} those in which it does not
 * @param buildsOn indicators in which a strength makes it fit better
 * @param prerequisites measures that must come first, where they are called for
 */
public record Measure(
        String id,
        String theme,
        Text name,
        List<Text> steps,
        Text why,
        Party lead,
        List<Party> support,
        Horizon horizon,
        int phase,
        Cost cost,
        List<String> kpis,
        List<String> suits,
        List<String> unsuited,
        List<String> buildsOn,
        List<String> prerequisites,
        List<String> conflicts,
        List<String> synergies,
        List<Risk> risks,
        List<String> principles,
        Location at)
        implements Named {

    /** The same measure moving other indicators. */
    public Measure moving(List<String> others) {
        return new Measure(
                id,
                theme,
                name,
                steps,
                why,
                lead,
                support,
                horizon,
                phase,
                cost,
                others,
                suits,
                unsuited,
                buildsOn,
                prerequisites,
                conflicts,
                synergies,
                risks,
                principles,
                at);
    }

    /** Who can act. */
    public enum Party {
        GOVERNMENT,
        FIRMS,
        SOCIAL_CAPITAL,
        UNIVERSITIES,
        ASSOCIATION
    }

    /** When results can be expected, in years. */
    public enum Horizon {
        SHORT(0, 1),
        MEDIUM(1, 3),
        LONG(3, 7);

        private final int from;
        private final int to;

        Horizon(int from, int to) {
            this.from = from;
            this.to = to;
        }

        public int from() {
            return from;
        }

        public int to() {
            return to;
        }

        /** As written in a fiche: {@code 1-3}. */
        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /** What it costs, from low to very high. */
    public enum Cost {
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }

    /** What can go wrong, and what to do against it. */
    public record Risk(Text risk, Text mitigation) {}
}
