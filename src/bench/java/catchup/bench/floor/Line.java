package catchup.bench.floor;

/**
 * A line of evidence, as {@code catchup.inference} defines it: which observations it rests on (bits), how bad that is, how
 * sure it is, and the lines it was put together from.
 */
public final class Line {

    /** What {@link #rule} is of a figure that was read off the case. */
    public static final int FIGURE = -1;

    /** What {@link #rule} is of several things counted together. */
    public static final int COUNT = -2;

    static final Line[] NONE = {};

    final long a;
    final long b;
    final long c;
    final double degree;
    final double certainty;
    final double strength;
    final int rule;
    final Line[] parts;

    Line(long a, long b, long c, double degree, double certainty, int rule, Line[] parts) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.degree = degree;
        this.certainty = certainty;
        this.strength = degree * certainty;
        this.rule = rule;
        this.parts = parts;
    }

    /** The rule that says so, by its number; or what it is if not a rule. */
    public int rule() {
        return rule;
    }

    public double certainty() {
        return certainty;
    }

    public Line[] parts() {
        return parts;
    }

    /** The first indicator it rests on. */
    public int figure() {
        return a != 0
                ? Long.numberOfTrailingZeros(a)
                : b != 0 ? 64 + Long.numberOfTrailingZeros(b) : 128 + Long.numberOfTrailingZeros(c);
    }

    boolean comesBefore(Line other) {
        return strength != other.strength ? strength > other.strength : restsBefore(other);
    }

    private boolean restsBefore(Line other) {
        int by = Long.compareUnsigned(a, other.a);
        by = by != 0 ? by : Long.compareUnsigned(b, other.b);
        by = by != 0 ? by : Long.compareUnsigned(c, other.c);
        return by < 0;
    }

    boolean makesIdle(Line other) {
        return degree >= other.degree
                && certainty >= other.certainty
                && (a & ~other.a) == 0
                && (b & ~other.b) == 0
                && (c & ~other.c) == 0;
    }

    boolean isIndependentOf(Line other) {
        boolean bothRestOnNothing = (a | b | c | other.a | other.b | other.c) == 0;
        return !bothRestOnNothing && ((a & other.a) | (b & other.b) | (c & other.c)) == 0;
    }

    boolean isLike(Line other) {
        return degree == other.degree
                && certainty == other.certainty
                && a == other.a
                && b == other.b
                && c == other.c;
    }

    /** Goes through the whole proof. */
    public void walk(Walk walk) {
        if (rule >= 0) {
            walk.proofs++;
            walk.certainty += certainty;
        } else if (rule == FIGURE) {
            walk.figures++;
        }
        for (Line part : parts) {
            part.walk(walk);
        }
    }
}
