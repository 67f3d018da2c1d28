package catchup.bench.floor;

import java.util.Arrays;

/**
 * The same logic as a rule base without any engine: what is the same for every rule base. The rules themselves stand in a class
 * that {@link FloorSource} writes from a rule base. One object serves one thread, case after case.
 */
public abstract class Reference extends Evidence {

    private static final double PRECISION = 1e9;

    /** Degrees from which severities start, as {@code catchup.fact.Severity} has them. */
    private static final double[] DEGREES = {0.0, 0.2, 0.4, 0.6, 0.8, 1.0};

    /** How severe the gap in each indicator is, 0–4; −1 if it is not known. */
    protected final byte[] severity;

    /** 1 where the region is level or ahead, 2 where it is clearly ahead. */
    protected final byte[] ahead;

    /** How severely each dimension lags; −1 if nothing is known of it. */
    protected final byte[] lag;

    /** What is concluded, by number. */
    protected final boolean[] is;

    /** Which rules fired, by layer and name. */
    protected final boolean[] fired;

    /** Whether missing facts could still bring about a diagnosis: 0 not asked yet, 1 no, 2 yes. */
    protected final byte[] open;

    protected final Line[][] ofConclusion;
    protected final Line[][] ofRule;
    protected long tags;
    protected int known;

    private final double[] degree;
    private final double[] lead;
    private final double[] certainty;
    private final double[] lagDegree;
    private final Line[][] gapLines;
    private final Line[][] strengthLines;
    private final Line[][] lagLines;
    private final Tables tables;
    private final int[] rulesOf = new int[256];
    private final int[] phase;
    private final int[] unlocks;
    private int ranks;
    private final Answer.Ranked[] ranked;

    protected Reference(Tables tables) {
        this.tables = tables;
        int indicators = tables.kind().length;
        int dimensions = tables.dimensions().length;
        int conclusions = tables.supports().length;
        severity = new byte[indicators];
        ahead = new byte[indicators];
        degree = new double[indicators];
        lead = new double[indicators];
        certainty = new double[indicators];
        lag = new byte[dimensions];
        lagDegree = new double[dimensions];
        is = new boolean[conclusions];
        open = new byte[conclusions];
        fired = new boolean[tables.names().length];
        ofConclusion = new Line[conclusions][];
        ofRule = new Line[fired.length][];
        gapLines = new Line[indicators][];
        strengthLines = new Line[indicators][];
        lagLines = new Line[dimensions][];
        phase = new int[tables.measures().length];
        unlocks = new int[phase.length];
        ranked = new Answer.Ranked[phase.length];
    }

    /** Fires all rules, layer by layer. */
    protected abstract void fire();

    /** Ranks every measure that is recommended, by {@link #rank}. */
    protected abstract void rankAll();

    /** Believes everything that is concluded, by {@link #belief}. */
    protected abstract void believeAll(Answer.Belief[] beliefs);

    /** The ranking alone. */
    public final Answer rank(Figures figures) {
        return answer(figures, null);
    }

    /** The ranking, and everything concluded with its proofs. */
    public final Answer advise(Figures figures) {
        return answer(figures, new Answer.Belief[is.length]);
    }

    private Answer answer(Figures figures, Answer.Belief[] beliefs) {
        clear();
        read(figures);
        fire();
        phases();
        ranks = 0;
        rankAll();
        Answer.Ranked[] sorted = Arrays.copyOf(ranked, ranks);
        Arrays.sort(sorted, Reference::order);
        if (beliefs != null) {
            believeAll(beliefs);
        }
        return new Answer(stage(), sorted, beliefs);
    }

    private void clear() {
        Arrays.fill(is, false);
        Arrays.fill(fired, false);
        Arrays.fill(open, (byte) 0);
        Arrays.fill(ofConclusion, null);
        Arrays.fill(ofRule, null);
        Arrays.fill(gapLines, null);
        Arrays.fill(strengthLines, null);
        Arrays.fill(lagLines, null);
        Arrays.fill(unlocks, 0);
    }

    private void read(Figures figures) {
        tags = figures.tags();
        known = 0;
        double[] quality = tables.quality();
        for (int i = 0; i < severity.length; i++) {
            double region = figures.region()[i];
            double benchmark = figures.benchmark()[i];
            if (Double.isNaN(region) || Double.isNaN(benchmark)) {
                severity[i] = -1;
                ahead[i] = 0;
            } else {
                known++;
                certainty[i] = Math.min(quality[figures.regionQuality()[i]], quality[figures.benchmarkQuality()[i]]);
                compare(i, tables.up()[i] ? benchmark : region, tables.up()[i] ? region : benchmark);
            }
        }
        for (int d = 0; d < lag.length; d++) {
            lag(d, tables.dimensions()[d]);
        }
    }

    private void compare(int i, double better, double worse) {
        double distance =
                switch (tables.kind()[i]) {
                    case 0 -> missing(better, worse);
                    case 1 -> missing(better + 1, worse + 1);
                    default -> better - worse;
                };
        distance = Math.rint(distance * PRECISION) / PRECISION + 0.0;
        double[] from = tables.from()[i];
        byte[] reached = tables.reached()[i];
        if (distance > 0) {
            int k = steps(from, distance);
            severity[i] = k == 0 ? 0 : reached[k - 1];
            degree[i] = degree(from, reached, tables.slopes()[i], k, distance);
            ahead[i] = 0;
        } else {
            severity[i] = 0;
            degree[i] = 0;
            lead[i] = distance == 0
                    ? 0
                    : degree(from, reached, tables.slopes()[i], steps(from, -distance), -distance);
            ahead[i] = (byte) (lead[i] >= DEGREES[1] ? 2 : 1);
        }
    }

    private static double missing(double first, double second) {
        double larger = Math.max(Math.abs(first), Math.abs(second));
        return larger == 0 ? 0 : (first - second) / larger;
    }

    private static int steps(double[] from, double distance) {
        int k = 0;
        while (k < from.length && distance >= from[k]) {
            k++;
        }
        return k;
    }

    private static double degree(double[] from, byte[] reached, double[] slopes, int k, double distance) {
        if (from.length == 0) {
            return 0;
        }
        double lowDistance = k == 0 ? 0 : from[k - 1];
        double lowDegree = k == 0 ? 0 : DEGREES[reached[k - 1]];
        double end = k < from.length ? DEGREES[reached[k]] : DEGREES[reached[k - 1] + 1];
        double slope = slopes[Math.min(k, from.length - 1)];
        return Math.min(Math.nextDown(end), lowDegree + (distance - lowDistance) * slope);
    }

    private void lag(int d, int[] of) {
        Mean mean = new Mean();
        for (int i : of) {
            if (severity[i] >= 0) {
                mean.add(degree[i]);
            }
        }
        if (mean.count == 0) {
            lag[d] = -1;
            return;
        }
        double degree = mean.get();
        lagDegree[d] = degree;
        byte severity = 0;
        for (byte s = 1; s < 5; s++) {
            severity = degree >= DEGREES[s] ? s : severity;
        }
        lag[d] = severity;
    }

    /** Summed with compensation, as streams of the platform do it. */
    private static final class Mean {
        private double sum;
        private double compensation;
        private int count;

        void add(double value) {
            double tmp = value - compensation;
            double velvel = sum + tmp;
            compensation = (velvel - sum) - tmp;
            sum = velvel;
            count++;
        }

        double get() {
            return (sum - compensation) / count;
        }
    }

    protected final Line[] gap(int i) {
        Line[] known = gapLines[i];
        if (known == null) {
            known = new Line[] {figure(i, degree[i])};
            gapLines[i] = known;
        }
        return known;
    }

    protected final Line[] strength(int i) {
        Line[] known = strengthLines[i];
        if (known == null) {
            known = new Line[] {figure(i, strengthDegree(i))};
            strengthLines[i] = known;
        }
        return known;
    }

    private double strengthDegree(int i) {
        double floor = tables.strengthFloor();
        return floor + (1 - floor) * lead[i];
    }

    private Line figure(int i, double degree) {
        long bit = 1L << i;
        int word = i >> 6;
        return new Line(
                word == 0 ? bit : 0,
                word == 1 ? bit : 0,
                word == 2 ? bit : 0,
                degree,
                certainty[i],
                Line.FIGURE,
                Line.NONE);
    }

    protected final Line[] lag(int d) {
        Line[] known = lagLines[d];
        if (known == null) {
            long[] bits = new long[3];
            Mean mean = new Mean();
            for (int i : tables.dimensions()[d]) {
                if (severity[i] >= 0) {
                    bits[i >> 6] |= 1L << i;
                    mean.add(certainty[i]);
                }
            }
            known = new Line[] {
                new Line(bits[0], bits[1], bits[2], lagDegree[d], mean.get(), Line.FIGURE, Line.NONE)
            };
            lagLines[d] = known;
        }
        return known;
    }

    protected final int gaps(int[] of, int from, int to) {
        int count = 0;
        for (int i : of) {
            if (severity[i] >= from && severity[i] <= to) {
                count++;
            }
        }
        return count;
    }

    protected final int strengths(int[] of, int from) {
        int count = 0;
        for (int i : of) {
            if (ahead[i] >= from) {
                count++;
            }
        }
        return count;
    }

    protected final int lags(int[] of, int from) {
        int count = 0;
        for (int d : of) {
            if (lag[d] >= from) {
                count++;
            }
        }
        return count;
    }

    protected final int concluded(int[] of) {
        int count = 0;
        for (int number : of) {
            if (is[number]) {
                count++;
            }
        }
        return count;
    }

    protected final boolean anyUnknown(int[] of) {
        for (int i : of) {
            if (severity[i] < 0) {
                return true;
            }
        }
        return false;
    }

    protected final Line[] countedGaps(int[] of, int from, int to, int needed) {
        Line[] counted = new Line[of.length];
        int count = 0;
        for (int i : of) {
            if (severity[i] >= from && severity[i] <= to) {
                counted[count++] = gap(i)[0];
            }
        }
        return choices(counted, count, needed);
    }

    protected final Line[] countedStrengths(int[] of, int from, int needed) {
        Line[] counted = new Line[of.length];
        int count = 0;
        for (int i : of) {
            if (ahead[i] >= from) {
                counted[count++] = strength(i)[0];
            }
        }
        return choices(counted, count, needed);
    }

    protected final Line[] countedLags(int[] of, int from, int needed) {
        Line[] counted = new Line[of.length];
        int count = 0;
        for (int d : of) {
            if (lag[d] >= from) {
                counted[count++] = lag(d)[0];
            }
        }
        return choices(counted, count, needed);
    }

    private int stage() {
        int stage = 4;
        for (int[] each : tables.stages()) {
            if (is[each[0]]) {
                stage = Math.min(stage, each[1]);
            }
        }
        return stage == 4 ? 1 : stage;
    }

    private void phases() {
        int first = tables.firstMeasure();
        System.arraycopy(tables.phases(), 0, phase, 0, phase.length);
        for (int[] advance : tables.advances()) {
            if (is[advance[0]]) {
                phase[advance[1]] = Math.min(phase[advance[1]], advance[2]);
            }
        }
        for (int[] hold : tables.holds()) {
            if (is[hold[0]]) {
                phase[hold[1]] = Math.max(phase[hold[1]], hold[2]);
            }
        }
        for (int[] synergy : tables.synergies()) {
            if (is[synergy[0]]) {
                unlocks[synergy[1]]++;
                unlocks[synergy[2]]++;
            }
        }
        boolean moved = false;
        for (int[] order : tables.orders()) {
            if (is[order[0]] && is[first + order[1]] && is[first + order[2]]) {
                unlocks[order[1]]++;
                moved |= phase[order[1]] > phase[order[2]];
            }
        }
        while (moved) {
            moved = false;
            for (int[] order : tables.orders()) {
                if (is[order[0]]
                        && is[first + order[1]]
                        && is[first + order[2]]
                        && phase[order[1]] > phase[order[2]]) {
                    phase[order[2]] = phase[order[1]];
                    moved = true;
                }
            }
        }
    }

    /** Ranks a recommended measure. */
    protected final void rank(int measure, Line[] lines) {
        Tables.Fiche fiche = tables.measures()[measure];
        Line[] chosen = independent(lines);
        double doubt = 1;
        double unsure = 1;
        for (Line line : chosen) {
            doubt *= 1 - line.strength;
            unsure *= 1 - line.certainty;
        }
        double worst = worst(lines);
        double closed = 0;
        for (int i : fiche.kpis()) {
            if (severity[i] >= 0) {
                closed += degree[i];
            }
        }
        double reach = Math.min(1, (closed + unlocks[measure] * tables.unlockReach()) / tables.fullReach());
        double built = 0;
        for (int i : fiche.buildsOn()) {
            if (ahead[i] > 0) {
                built = Math.max(built, strengthDegree(i));
            }
        }
        double fit = clamp(tables.fit()[0]
                + ((tags & fiche.suits()) != 0 ? tables.fit()[1] : 0)
                + ((tags & fiche.unsuited()) != 0 ? tables.fit()[2] : 0)
                + tables.fit()[3] * built);
        double feasibility = fiche.feasibility();
        for (int k = 0; k < tables.budgets().length; k++) {
            if ((tags & tables.budgets()[k]) != 0) {
                feasibility += fiche.shifts()[k];
            }
        }
        score(measure, 1 - doubt, reach, fit, clamp(feasibility), worst, 1 - unsure);
    }

    private void score(
            int measure, double need, double reach, double fit, double feasible, double worst, double certain) {
        double timing = tables.timing()[stage() - 1][phase[measure] - 1];
        double[] weights = tables.weights();
        double total = points(weights[0], need);
        total += points(weights[1], reach);
        total += points(weights[2], fit);
        total += points(weights[3], feasible);
        total += points(weights[4], timing);
        double exact = weights[0] * need
                + weights[1] * reach
                + weights[2] * fit
                + weights[3] * feasible
                + weights[4] * timing;
        ranked[ranks++] = new Answer.Ranked(
                tables.measures()[measure].id(),
                Math.round(total * 10) / 10.0,
                exact,
                need,
                reach,
                fit,
                feasible,
                timing,
                worst,
                certain,
                phase[measure],
                because(tables.firstMeasure() + measure));
    }

    private static double points(double weight, double value) {
        return Math.round(Math.rint(weight * value * 1000 * PRECISION) / PRECISION) / 10.0;
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static double worst(Line[] lines) {
        double worst = lines[0].degree;
        for (Line line : lines) {
            worst = Math.max(worst, line.degree);
        }
        return worst;
    }

    /** The names of the rules that conclude something, strongest first. */
    private String[] because(int conclusion) {
        int count = 0;
        for (int rule : tables.supports()[conclusion]) {
            if (fired[rule]) {
                double strength = ofRule[rule][0].strength;
                int k = count++;
                while (k > 0 && ofRule[rulesOf[k - 1]][0].strength < strength) {
                    rulesOf[k] = rulesOf[k - 1];
                    k--;
                }
                rulesOf[k] = rule;
            }
        }
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = tables.names()[rulesOf[i]];
        }
        return names;
    }

    protected final Answer.Belief belief(int conclusion, Line[] lines) {
        Line[] chosen = independent(lines);
        double doubt = 1;
        double unsure = 1;
        for (Line line : chosen) {
            doubt *= 1 - line.strength;
            unsure *= 1 - line.certainty;
        }
        return new Answer.Belief(worst(lines), 1 - unsure, 1 - doubt, because(conclusion), chosen);
    }

    private static int order(Answer.Ranked one, Answer.Ranked other) {
        int by = Double.compare(other.total(), one.total());
        by = by != 0 ? by : Double.compare(other.exact(), one.exact());
        return by != 0 ? by : one.measure().compareTo(other.measure());
    }
}
