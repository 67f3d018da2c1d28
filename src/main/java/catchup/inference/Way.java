package catchup.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    private final List<Way> parts;

    /**
     * @param degree 0–1; NaN where a degree has no meaning
     * @param parts the ways of the premises that were combined, in their order; empty for a finding
     */
    private Way(Rests rests, double degree, double certainty, List<Way> parts) {
        this.rests = rests;
        this.degree = degree;
        this.certainty = certainty;
        this.strength = (Double.isNaN(degree) ? NO_DEGREE : degree) * certainty;
        this.parts = parts;
    }

    /** What rests on observations. */
    static Way of(Rests rests, double degree, double certainty) {
        return new Way(rests, degree, certainty, List.of());
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
        return parts.get(premise);
    }

    /** The ways that were combined; none for what was read off the case. */
    List<Way> parts() {
        return parts;
    }

    boolean isIndependentOf(Way other) {
        boolean bothRestOnNothing = rests.isEmpty() && other.rests.isEmpty();
        return !bothRestOnNothing && !rests.shares(other.rests);
    }

    /** All ways in which the premises can hold together: one way of each, mean degree, weakest certainty × the rule's. */
    static List<Way> together(List<List<Way>> premises, double ruleCertainty) {
        List<List<Way>> chosen = List.of(List.of());
        for (List<Way> premise : premises) {
            List<List<Way>> longer = new ArrayList<>();
            for (List<Way> start : chosen) {
                for (int i = 0; i < premise.size() && longer.size() < MOST_PRODUCTS; i++) {
                    List<Way> next = new ArrayList<>(premises.size());
                    next.addAll(start);
                    next.add(premise.get(i));
                    longer.add(next);
                }
            }
            chosen = longer;
        }
        List<Way> ways = new ArrayList<>(chosen.size());
        for (List<Way> parts : chosen) {
            ways.add(combine(parts, ruleCertainty, NO_DEGREE));
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
            return List.of(combine(strongest.subList(0, needed), 1, Double.NaN));
        }
        List<Way> choices = new ArrayList<>();
        choose(strongest, needed, 0, new ArrayList<>(), choices);
        return best(choices);
    }

    boolean isLike(Way other) {
        return strength == other.strength
                && certainty == other.certainty
                && Double.compare(degree, other.degree) == 0
                && rests.equals(other.rests);
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
        Rests rests = Rests.NOTHING;
        double weakest = 1;
        double sum = 0;
        int degrees = 0;
        for (Way part : parts) {
            rests = rests.and(part.rests);
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
}
