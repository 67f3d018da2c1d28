package catchup.bench.floor;

import java.util.Arrays;

/**
 * The algebra of lines of evidence, by hand: arrays that are used again and again, nothing more than is needed. What it means
 * is told in {@code catchup.inference}: premises hold together in every way in which one line of each can be taken; the twelve
 * strongest that no other makes idle are kept; of lines that share an observation the best set without sharing counts.
 */
abstract class Evidence {

    private static final int MOST = 12;
    private static final int MOST_PRODUCTS = 512;
    private static final int MOST_SPARE = 4;
    private static final double NO_DEGREE = 0.5;

    /** More than any error of rounding. */
    private static final double SAFE = 1e-12;

    private long[] a = new long[4096];
    private long[] b = new long[4096];
    private long[] c = new long[4096];
    private double[] weakest = new double[4096];
    private double[] sum = new double[4096];
    private int[] degrees = new int[4096];
    private int[] before = new int[4096];
    private Line[] last = new Line[4096];
    private final double[] degree = new double[MOST_PRODUCTS];
    private final double[] certainty = new double[MOST_PRODUCTS];
    private final double[] strength = new double[MOST_PRODUCTS];
    private final int[] blends = new int[MOST_PRODUCTS];
    private final int[] heap = new int[MOST_PRODUCTS];
    private final Line[] kept = new Line[MOST];
    private final int[] keptAt = new int[MOST];
    private final Line[] found = new Line[MOST];
    private final int[] conflicts = new int[MOST];
    private final double[] rests = new double[MOST];
    private int size;
    private int best;
    private double bestStrength;
    private int choices;

    /** All ways in which the premises hold together. */
    protected final Line[] together(int rule, double ofRule, double cap, Line[] one) {
        if (one.length == 1) {
            Line only = one[0];
            return new Line[] {
                new Line(
                        only.a,
                        only.b,
                        only.c,
                        only.degree,
                        Math.min(cap, only.certainty) * ofRule,
                        rule,
                        new Line[] {only})
            };
        }
        start(cap);
        int end = and(0, one);
        return best(1, end, rule, ofRule);
    }

    protected final Line[] together(int rule, double ofRule, double cap, Line[] one, Line[] two) {
        if (one.length == 1 && two.length == 1) {
            Line x = one[0];
            Line y = two[0];
            return new Line[] {
                new Line(
                        x.a | y.a,
                        x.b | y.b,
                        x.c | y.c,
                        (x.degree + y.degree) / 2,
                        Math.min(cap, Math.min(x.certainty, y.certainty)) * ofRule,
                        rule,
                        new Line[] {x, y})
            };
        }
        start(cap);
        int first = and(0, one);
        int end = and(1, first, two);
        return best(first, end, rule, ofRule);
    }

    protected final Line[] together(int rule, double ofRule, double cap, Line[]... premises) {
        start(cap);
        int from = 0;
        int to = 1;
        for (Line[] premise : premises) {
            int next = and(from, to, premise);
            from = to;
            to = next;
        }
        return best(from, to, rule, ofRule);
    }

    private void start(double cap) {
        a[0] = 0;
        b[0] = 0;
        c[0] = 0;
        weakest[0] = cap;
        sum[0] = 0;
        degrees[0] = 0;
        before[0] = -1;
        size = 1;
    }

    private int and(int from, Line[] premise) {
        return and(from, from + 1, premise);
    }

    private int and(int from, int to, Line[] premise) {
        int most = size + MOST_PRODUCTS;
        for (int i = from; i < to; i++) {
            for (int k = 0; k < premise.length && size < most; k++) {
                append(i, premise[k]);
            }
        }
        return size;
    }

    private int append(int start, Line line) {
        if (size == a.length) {
            grow();
        }
        int at = size++;
        a[at] = a[start] | line.a;
        b[at] = b[start] | line.b;
        c[at] = c[start] | line.c;
        weakest[at] = Math.min(weakest[start], line.certainty);
        sum[at] = sum[start] + line.degree;
        degrees[at] = degrees[start] + 1;
        before[at] = start;
        last[at] = line;
        return at;
    }

    private void grow() {
        int more = 2 * size;
        a = Arrays.copyOf(a, more);
        b = Arrays.copyOf(b, more);
        c = Arrays.copyOf(c, more);
        weakest = Arrays.copyOf(weakest, more);
        sum = Arrays.copyOf(sum, more);
        degrees = Arrays.copyOf(degrees, more);
        before = Arrays.copyOf(before, more);
        last = Arrays.copyOf(last, more);
    }

    /** The best of the blends in a range, as lines. */
    private Line[] best(int from, int to, int rule, double ofRule) {
        int n = to - from;
        for (int i = 0; i < n; i++) {
            blends[i] = from + i;
        }
        return bestOf(n, rule, ofRule);
    }

    /** The best of so many {@link #blends}, as lines. */
    private Line[] bestOf(int n, int rule, double ofRule) {
        for (int i = 0; i < n; i++) {
            int at = blends[i];
            degree[i] = degrees[at] == 0 ? NO_DEGREE : sum[at] / degrees[at];
            certainty[i] = weakest[at] * ofRule;
            strength[i] = degree[i] * certainty[i];
            heap[i] = i;
        }
        for (int i = n / 2 - 1; i >= 0; i--) {
            sift(i, n);
        }
        int count = 0;
        for (int left = n; left > 0 && count < MOST; left--) {
            int at = heap[0];
            heap[0] = heap[left - 1];
            sift(0, left - 1);
            if (n == 1 || !isIdle(at, count)) {
                keptAt[count++] = at;
            }
        }
        Line[] lines = new Line[count];
        for (int i = 0; i < count; i++) {
            int at = keptAt[i];
            int blend = blends[at];
            lines[i] = new Line(a[blend], b[blend], c[blend], degree[at], certainty[at], rule, parts(blend));
        }
        return lines;
    }

    private boolean isIdle(int at, int count) {
        int mine = blends[at];
        for (int i = 0; i < count; i++) {
            int better = keptAt[i];
            int its = blends[better];
            if (degree[better] >= degree[at]
                    && certainty[better] >= certainty[at]
                    && (a[its] & ~a[mine]) == 0
                    && (b[its] & ~b[mine]) == 0
                    && (c[its] & ~c[mine]) == 0) {
                return true;
            }
        }
        return false;
    }

    private Line[] parts(int blend) {
        Line[] parts = new Line[degrees[blend]];
        int at = blend;
        for (int i = parts.length - 1; i >= 0; i--) {
            parts[i] = last[at];
            at = before[at];
        }
        return parts;
    }

    /** Lets what stands at a place of the heap sink: only the strongest few are ever taken out. */
    private void sift(int place, int n) {
        int moved = heap[place];
        int at = place;
        int child = 2 * at + 1;
        while (child < n) {
            if (child + 1 < n && comesBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!comesBefore(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = moved;
    }

    /** Of those that are as strong and rest on the same, the one that was there first. */
    private boolean comesBefore(int one, int other) {
        if (strength[one] != strength[other]) {
            return strength[one] > strength[other];
        }
        int x = blends[one];
        int y = blends[other];
        int by = Long.compareUnsigned(a[x], a[y]);
        by = by != 0 ? by : Long.compareUnsigned(b[x], b[y]);
        by = by != 0 ? by : Long.compareUnsigned(c[x], c[y]);
        return by != 0 ? by < 0 : one < other;
    }

    /** The lines of two rules for the same, strongest first; the first may be null. */
    protected static Line[] merged(Line[] one, Line[] two) {
        if (one == null) {
            return two;
        }
        Line[] both = new Line[one.length + two.length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < both.length; i++) {
            boolean takeRight = left == one.length || (right < two.length && two[right].comesBefore(one[left]));
            both[i] = takeRight ? two[right++] : one[left++];
        }
        return both;
    }

    /** Those of sorted lines that no stronger one makes idle, at most twelve. */
    protected final Line[] best(Line[] sorted) {
        if (sorted.length < 2) {
            return sorted;
        }
        int count = 0;
        for (int i = 0; i < sorted.length && count < MOST; i++) {
            Line line = sorted[i];
            boolean idle = false;
            for (int k = 0; k < count && !idle; k++) {
                idle = kept[k].makesIdle(line);
            }
            if (!idle) {
                kept[count++] = line;
            }
        }
        return count == sorted.length ? sorted : Arrays.copyOf(kept, count);
    }

    /** The ways in which so many of these can be counted. */
    protected final Line[] choices(Line[] counted, int number, int needed) {
        for (int i = 1; i < number; i++) {
            Line moved = counted[i];
            int k = i - 1;
            while (k >= 0 && moved.comesBefore(counted[k])) {
                counted[k + 1] = counted[k];
                k--;
            }
            counted[k + 1] = moved;
        }
        int of = Math.min(number, needed + MOST_SPARE);
        boolean alike = true;
        for (int i = 1; i < of && alike; i++) {
            alike = counted[0].isLike(counted[i]);
        }
        start(1);
        if (alike) {
            int blend = 0;
            for (int i = 0; i < needed; i++) {
                blend = append(blend, counted[i]);
            }
            return best(blend, blend + 1, Line.COUNT, 1);
        }
        choices = 0;
        choose(counted, of, needed, 0, 0);
        return bestOf(choices, Line.COUNT, 1);
    }

    private void choose(Line[] from, int of, int needed, int next, int taken) {
        if (needed == 0) {
            blends[choices++] = taken;
            return;
        }
        for (int i = next; i <= of - needed && choices < MOST_PRODUCTS; i++) {
            choose(from, of, needed - 1, i + 1, append(taken, from[i]));
        }
    }

    /** The independent lines with the greatest combined strength. */
    final Line[] independent(Line[] lines) {
        int n = lines.length;
        if (n == 1) {
            return lines[0].strength > 0 ? lines : Line.NONE;
        }
        for (int i = 0; i < n; i++) {
            int mask = 0;
            for (int k = 0; k < n; k++) {
                mask |= k != i && !lines[i].isIndependentOf(lines[k]) ? 1 << k : 0;
            }
            conflicts[i] = mask;
        }
        double rest = 1;
        for (int i = n - 1; i >= 0; i--) {
            rest *= 1 - lines[i].strength;
            rests[i] = rest;
        }
        bestStrength = 0;
        best = 0;
        search(lines, 0, 1.0, 0, 0);
        int count = 0;
        for (int i = 0; i < n; i++) {
            if ((best & 1 << i) != 0) {
                found[count++] = lines[i];
            }
        }
        return count == n ? lines : Arrays.copyOf(found, count);
    }

    private void search(Line[] lines, int next, double doubt, int taken, int barred) {
        if (1 - doubt > bestStrength) {
            bestStrength = 1 - doubt;
            best = taken;
        }
        for (int i = next; i < lines.length && 1 - doubt * rests[i] > bestStrength - SAFE; i++) {
            if ((barred & 1 << i) == 0) {
                search(lines, i + 1, doubt * (1 - lines[i].strength), taken | 1 << i, barred | conflicts[i]);
            }
        }
    }
}
