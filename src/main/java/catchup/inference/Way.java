package catchup.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way from observations to something: what it rests on, how bad that is, how sure it is. The ways to a conclusion are
 * what an assumption-based truth maintenance system calls its environments (de Kleer 1986).
 *
 * @param rests positions of the indicators whose observations it rests on
 * @param degree 0–1; NaN where a degree has no meaning
 * @param parts the ways of the premises that were combined, in their order; empty for a finding
 */
record Way(BitSet rests, double degree, double certainty, List<Way> parts) {

    /** More ways than this to one conclusion add nothing that anyone would read. */
    private static final int MOST = 12;

    private static final int MOST_PRODUCTS = 512;

    /** Of what is counted, so many more than needed are looked at. */
    private static final int MOST_SPARE = 4;

    private static final double NO_DEGREE = 0.5;

    private static final Comparator<Way> STRONGEST_FIRST = Comparator.comparingDouble(Way::strength)
            .reversed()
            .thenComparing(way -> way.rests().toString());

    double strength() {
        return (Double.isNaN(degree) ? NO_DEGREE : degree) * certainty;
    }

    boolean isIndependentOf(Way other) {
        boolean bothRestOnNothing = rests.isEmpty() && other.rests.isEmpty();
        return !bothRestOnNothing && !rests.intersects(other.rests);
    }

    /** All ways in which the premises can hold together: one way of each, mean degree, weakest certainty × the rule's. */
    static List<Way> together(List<List<Way>> premises, double ruleCertainty) {
        List<List<Way>> chosen = new ArrayList<>();
        chosen.add(List.of());
        for (List<Way> premise : premises) {
            List<List<Way>> longer = new ArrayList<>();
            for (List<Way> start : chosen) {
                for (Way way : premise) {
                    if (longer.size() < MOST_PRODUCTS) {
                        List<Way> next = new ArrayList<>(start);
                        next.add(way);
                        longer.add(next);
                    }
                }
            }
            chosen = longer;
        }
        return best(chosen.stream()
                .map(parts -> combine(parts, ruleCertainty, NO_DEGREE))
                .toList());
    }

    /**
     * The ways in which so many of these can be counted. Only as many as were needed carry weight, but every choice of them
     * stands: so when one more comes in, the choices without it are still there. Where all are alike, as all that is unknown
     * is, one choice is as good as another.
     */
    static List<Way> choices(List<Way> counted, int needed) {
        List<Way> strongest = counted.stream()
                .sorted(STRONGEST_FIRST)
                .limit(needed + MOST_SPARE)
                .toList();
        if (strongest.stream().distinct().count() == 1) {
            return List.of(combine(strongest.subList(0, needed), 1, Double.NaN));
        }
        List<Way> choices = new ArrayList<>();
        choose(strongest, needed, 0, new ArrayList<>(), choices);
        return best(choices);
    }

    private static void choose(List<Way> from, int needed, int next, List<Way> taken, List<Way> choices) {
        if (taken.size() == needed) {
            choices.add(combine(taken, 1, Double.NaN));
            return;
        }
        for (int i = next; i <= from.size() - (needed - taken.size()) && choices.size() < MOST_PRODUCTS; i++) {
            taken.add(from.get(i));
            choose(from, needed, i + 1, taken, choices);
            taken.remove(taken.size() - 1);
        }
    }

    private static Way combine(List<Way> parts, double ruleCertainty, double degreeOfNone) {
        BitSet rests = new BitSet();
        double weakest = 1;
        double sum = 0;
        int degrees = 0;
        for (Way part : parts) {
            rests.or(part.rests);
            weakest = Math.min(weakest, part.certainty);
            if (!Double.isNaN(part.degree)) {
                sum += part.degree;
                degrees++;
            }
        }
        return new Way(rests, degrees == 0 ? degreeOfNone : sum / degrees, weakest * ruleCertainty, List.copyOf(parts));
    }

    /** The strongest ways, without those that rest on more than another and say no more. */
    static List<Way> best(List<Way> ways) {
        List<Way> sorted = new ArrayList<>(ways);
        sorted.sort(STRONGEST_FIRST);
        List<Way> kept = new ArrayList<>();
        for (Way way : sorted) {
            if (kept.size() < MOST && kept.stream().noneMatch(better -> better.makesIdle(way))) {
                kept.add(way);
            }
        }
        return List.copyOf(kept);
    }

    /**
     * Two ways are the same if they rest on the same and say as much, whatever they lead through: where rules share what they
     * rest on, to compare that as well would double with every step back.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Way that
                && rests.equals(that.rests)
                && Double.compare(degree, that.degree) == 0
                && Double.compare(certainty, that.certainty) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rests, degree, certainty);
    }

    private boolean makesIdle(Way way) {
        BitSet more = (BitSet) rests.clone();
        more.andNot(way.rests);
        return more.isEmpty() && strength() >= way.strength();
    }
}
