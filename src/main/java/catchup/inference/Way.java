package catchup.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way from observations to something: what it rests on, how bad that is, how sure it is. The ways to a conclusion are
 * what an assumption-based truth maintenance system calls its environments (de Kleer 1986). Two ways are never the same,
 * even if they say the same.
 */
final class Way {

    /** More ways than this to one conclusion add nothing that anyone would read. */
    private static final int MOST = 12;

    private static final int MOST_PRODUCTS = 512;

    /** Of what is counted, so many more than needed are looked at. */
    private static final int MOST_SPARE = 4;

    private static final double NO_DEGREE = 0.5;

    private static final Comparator<Way> STRONGEST_FIRST = (one, other) -> {
        int byStrength = Double.compare(other.strength, one.strength);
        return byStrength != 0 ? byStrength : one.rests.compareTo(other.rests);
    };

    private final Rests rests;
    private final double degree;
    private final double certainty;
    private final double strength;
    private final Blend from;

    /**
     * @param degree 0–1; NaN where a degree has no meaning
     * @param from the ways of the premises that were combined, in their order; of none for a finding
     */
    private Way(Rests rests, double degree, double certainty, Blend from) {
        this.rests = rests;
        this.degree = degree;
        this.certainty = certainty;
        this.strength = (Double.isNaN(degree) ? NO_DEGREE : degree) * certainty;
        this.from = from;
    }

    /** What rests on observations. */
    static Way of(Rests rests, double degree, double certainty) {
        return new Way(rests, degree, certainty, Blend.OF_NONE);
    }

    /** What rests on no observation and has no degree. */
    static Way sure(double certainty) {
        return of(Rests.NOTHING, Double.NaN, certainty);
    }

    Rests rests() {
        return rests;
    }

    double degree() {
        return degree;
    }

    double certainty() {
        return certainty;
    }

    double strength() {
        return strength;
    }

    /** The way of one of the premises that were combined. */
    Way part(int premise) {
        return from.parts().get(premise);
    }

    /** The ways that were combined; none for what was read off the case. */
    List<Way> parts() {
        return from.parts();
    }

    boolean isIndependentOf(Way other) {
        boolean bothRestOnNothing = rests.isEmpty() && other.rests.isEmpty();
        return !bothRestOnNothing && !rests.shares(other.rests);
    }

    /** All ways in which the premises can hold together: one way of each, mean degree, weakest certainty × the rule's. */
    static List<Way> together(List<List<Way>> premises, double ruleCertainty) {
        List<Blend> blends = List.of(Blend.OF_NONE);
        for (List<Way> premise : premises) {
            List<Blend> longer = new ArrayList<>(Math.min(blends.size() * premise.size(), MOST_PRODUCTS));
            for (Blend start : blends) {
                for (int i = 0; i < premise.size() && longer.size() < MOST_PRODUCTS; i++) {
                    longer.add(start.and(premise.get(i)));
                }
            }
            blends = longer;
        }
        List<Way> ways = new ArrayList<>(blends.size());
        for (Blend blend : blends) {
            ways.add(blend.way(ruleCertainty, NO_DEGREE));
        }
        return best(ways);
    }

    /**
     * The ways in which so many of these can be counted. Only as many as were needed carry weight, but every choice of them
     * stands: so when one more comes in, the choices without it are still there. Where all are alike, as all that is unknown
     * is, one choice is as good as another.
     */
    static List<Way> choices(List<Way> counted, int needed) {
        List<Way> sorted = new ArrayList<>(counted);
        sorted.sort(STRONGEST_FIRST);
        List<Way> strongest = sorted.subList(0, Math.min(sorted.size(), needed + MOST_SPARE));
        Way first = strongest.get(0);
        if (strongest.stream().allMatch(first::isLike)) {
            Blend all = Blend.OF_NONE;
            for (Way way : strongest.subList(0, needed)) {
                all = all.and(way);
            }
            return List.of(all.way(1, Double.NaN));
        }
        List<Way> choices = new ArrayList<>();
        choose(strongest, needed, 0, Blend.OF_NONE, choices);
        return best(choices);
    }

    boolean isLike(Way other) {
        return strength == other.strength
                && certainty == other.certainty
                && Double.compare(degree, other.degree) == 0
                && rests.equals(other.rests);
    }

    private static void choose(List<Way> from, int needed, int next, Blend taken, List<Way> choices) {
        if (needed == 0) {
            choices.add(taken.way(1, Double.NaN));
            return;
        }
        for (int i = next; i <= from.size() - needed && choices.size() < MOST_PRODUCTS; i++) {
            choose(from, needed - 1, i + 1, taken.and(from.get(i)), choices);
        }
    }

    /** The strongest ways, without those that rest on more than another and say no more. */
    static List<Way> best(List<Way> ways) {
        if (ways.size() < 2) {
            return ways;
        }
        List<Way> sorted = new ArrayList<>(ways);
        sorted.sort(STRONGEST_FIRST);
        List<Way> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size() && kept.size() < MOST; i++) {
            if (!isIdle(sorted.get(i), kept)) {
                kept.add(sorted.get(i));
            }
        }
        return kept;
    }

    /** Whether one of the stronger ways rests on no more than this one, and says no less. */
    private static boolean isIdle(Way way, List<Way> stronger) {
        for (Way better : stronger) {
            if (better.rests.isWithin(way.rests) && better.saysNoLessThan(way)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether whatever is concluded by way of another one is concluded as strongly by way of this one: for that it takes both
     * degree and certainty, as the one enters a mean and the other a minimum.
     */
    private boolean saysNoLessThan(Way other) {
        boolean asBad = Double.isNaN(other.degree) ? Double.isNaN(degree) : degree >= other.degree;
        return asBad && certainty >= other.certainty;
    }

    /**
     * Ways put together one after the other. Blends that start alike share their start, and the ways themselves are listed
     * only for the few that somebody looks at.
     */
    private static final class Blend {

        static final Blend OF_NONE = new Blend();

        private final @Nullable Blend before;
        private final @Nullable Way last;
        private final Rests rests;
        private final double weakest;
        private final double sum;
        private final int degrees;

        private Blend() {
            this.before = null;
            this.last = null;
            this.rests = Rests.NOTHING;
            this.weakest = 1;
            this.sum = 0;
            this.degrees = 0;
        }

        private Blend(Blend before, Way last) {
            boolean hasDegree = !Double.isNaN(last.degree);
            this.before = before;
            this.last = last;
            this.rests = before.rests.and(last.rests);
            this.weakest = Math.min(before.weakest, last.certainty);
            this.sum = hasDegree ? before.sum + last.degree : before.sum;
            this.degrees = hasDegree ? before.degrees + 1 : before.degrees;
        }

        Blend and(Way way) {
            return new Blend(this, way);
        }

        Way way(double ruleCertainty, double degreeOfNone) {
            return new Way(rests, degrees == 0 ? degreeOfNone : sum / degrees, weakest * ruleCertainty, this);
        }

        List<Way> parts() {
            Deque<Way> parts = new ArrayDeque<>();
            for (Blend blend = this; blend.last != null && blend.before != null; blend = blend.before) {
                parts.addFirst(blend.last);
            }
            return List.copyOf(parts);
        }
    }
}
