package catchup.bench.job;

import catchup.bench.job.JobAnswer.Lever;
import java.util.Arrays;
import java.util.List;

/** The common job in plain Java: what is right, and the floor. */
public final class PlainJob {

    private static final int N = Job.INDICATORS;

    private final double[] mild = new double[N];
    private final double[] moderate = new double[N];
    private final double[] severe = new double[N];
    private final int[] compounds = new int[Job.DIMENSIONS];
    private final int[] needed = new int[Job.RECOMMENDATIONS];
    private final int[] looksAt = new int[Job.RECOMMENDATIONS];
    private final boolean[] below = new boolean[Job.RECOMMENDATIONS];
    private final double[] bound = new double[Job.RECOMMENDATIONS];
    private final int[] lever = new int[Job.RECOMMENDATIONS];
    private final int[] amount = new int[Job.RECOMMENDATIONS];
    private final int[] synergies = new int[Job.SYNERGIES];
    private final int[] one = new int[Job.SYNERGIES];
    private final int[] other = new int[Job.SYNERGIES];
    private final int[] adds = new int[Job.SYNERGIES];
    private final String[] levers = new String[Job.LEVERS];
    private final String[] rules = new String[Job.RECOMMENDATIONS + Job.SYNERGIES];
    private final char[] severities = new char[N];
    private final int[] support = new int[Job.LEVERS];
    private final long[] because = new long[Job.LEVERS];
    private final int[] best = new int[JobAnswer.TOP];

    public PlainJob(Job job) {
        for (int i = 0; i < N; i++) {
            mild[i] = job.gaps().get(i).mild();
            moderate[i] = job.gaps().get(i).moderate();
            severe[i] = job.gaps().get(i).severe();
        }
        for (int k = 0; k < compounds.length; k++) {
            compounds[k] = 1 << job.compounds().get(k).one() | 1 << job.compounds().get(k).other();
        }
        for (int r = 0; r < needed.length; r++) {
            Job.Recommendation rule = job.recommendations().get(r);
            for (int diagnosis : rule.diagnoses()) {
                needed[r] |= 1 << diagnosis;
            }
            looksAt[r] = rule.indicator();
            below[r] = rule.below();
            bound[r] = rule.bound();
            lever[r] = rule.lever();
            amount[r] = rule.amount();
            rules[r] = Job.name('r', r);
        }
        for (int s = 0; s < synergies.length; s++) {
            Job.Pair pair = job.synergies().get(s);
            one[s] = pair.one();
            other[s] = pair.other();
            synergies[s] = 1 << one[s] | 1 << other[s];
            adds[s] = pair.amount();
            rules[needed.length + s] = Job.name('s', s);
        }
        for (int l = 0; l < levers.length; l++) {
            levers[l] = Job.name('l', l);
        }
    }

    public JobAnswer answer(JobCase subject) {
        double[] region = subject.region();
        int diagnoses = compound(weak(region, subject.benchmark()));
        Arrays.fill(support, 0);
        Arrays.fill(because, 0);
        int recommended = 0;
        for (int r = 0; r < needed.length; r++) {
            if ((diagnoses & needed[r]) == needed[r] && isMet(r, region)) {
                support[lever[r]] += amount[r];
                because[lever[r]] |= 1L << r;
                recommended |= 1 << lever[r];
            }
        }
        for (int s = 0; s < synergies.length; s++) {
            if ((recommended & synergies[s]) == synergies[s]) {
                long bit = 1L << (needed.length + s);
                support[one[s]] += adds[s];
                because[one[s]] |= bit;
                support[other[s]] += adds[s];
                because[other[s]] |= bit;
            }
        }
        return new JobAnswer(new String(severities), top(recommended));
    }

    private int weak(double[] region, double[] benchmark) {
        int diagnoses = 0;
        for (int d = 0; d < Job.DIMENSIONS; d++) {
            int count = 0;
            double sum = 0;
            for (int i = d * Job.IN_DIMENSION; i < (d + 1) * Job.IN_DIMENSION; i++) {
                double gap = benchmark[i] - region[i];
                sum += gap;
                if (gap > severe[i]) {
                    severities[i] = '3';
                    count++;
                } else {
                    severities[i] = gap > moderate[i] ? '2' : gap > mild[i] ? '1' : '0';
                }
            }
            if (count >= Job.SEVERE_GAPS || sum > Job.MEAN_GAP * Job.IN_DIMENSION) {
                diagnoses |= 1 << d;
            }
        }
        return diagnoses;
    }

    private int compound(int weak) {
        int diagnoses = weak;
        for (int k = 0; k < compounds.length; k++) {
            if ((weak & compounds[k]) == compounds[k]) {
                diagnoses |= 1 << (Job.DIMENSIONS + k);
            }
        }
        return diagnoses;
    }

    private boolean isMet(int r, double[] region) {
        int i = looksAt[r];
        return i < 0 || (below[r] ? region[i] < bound[r] : region[i] >= bound[r]);
    }

    /** The best levers: kept in order while going through them, so that of those alike the first stands first. */
    private List<Lever> top(int recommended) {
        int count = 0;
        for (int left = recommended; left != 0; left &= left - 1) {
            int next = Integer.numberOfTrailingZeros(left);
            int k = count < best.length ? count++ : best.length;
            if (k == best.length) {
                k--;
                if (support[best[k]] >= support[next]) {
                    continue;
                }
            }
            while (k > 0 && support[best[k - 1]] < support[next]) {
                best[k] = best[k - 1];
                k--;
            }
            best[k] = next;
        }
        Lever[] top = new Lever[count];
        for (int k = 0; k < count; k++) {
            top[k] = new Lever(levers[best[k]], support[best[k]], names(because[best[k]]));
        }
        return List.of(top);
    }

    private List<String> names(long bits) {
        String[] names = new String[Long.bitCount(bits)];
        int k = 0;
        for (long left = bits; left != 0; left &= left - 1) {
            names[k++] = rules[Long.numberOfTrailingZeros(left)];
        }
        return List.of(names);
    }
}
