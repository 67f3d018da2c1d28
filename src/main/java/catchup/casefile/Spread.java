package catchup.casefile;

import com.tdunning.math.stats.MergingDigest;
import com.tdunning.math.stats.TDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How values are spread. Up to {@value #MOST_KEPT} of them are kept, and quantiles are exact; from then on a t-digest stands for them
 * (Dunning and Ertl 2019), which is off by less than a thousandth of the ranks. The same values in the same order give the same.
 */
public final class Spread {

    /** More values than this are not kept. */
    public static final int MOST_KEPT = 100_000;

    private static final int COMPRESSION = 500;

    private double[] kept = new double[16];
    private int count;
    private boolean sorted;
    private @Nullable TDigest digest;

    /** Adds a value. */
    public void add(double value) {
        if (digest == null && count == MOST_KEPT) {
            TDigest digested = new MergingDigest(COMPRESSION);
            for (int i = 0; i < count; i++) {
                digested.add(kept[i]);
            }
            digest = digested;
            kept = new double[0];
        }
        if (digest != null) {
            digest.add(value);
        } else {
            kept = count == kept.length ? Arrays.copyOf(kept, count + count / 2) : kept;
            kept[count] = value;
            sorted = false;
        }
        count++;
    }

    public int count() {
        return count;
    }

    /** Whether quantiles are exact. */
    public boolean isExact() {
        return digest == null;
    }

    /**
     * The value below which a share of the others lie, between two values as spreadsheets do it (the seventh of Hyndman and Fan
     * 1996). There must be at least one.
     */
    public double quantile(double share) {
        if (digest != null) {
            return digest.quantile(share);
        }
        sort();
        double place = share * (count - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(count - 1, below + 1);
        return kept[below] + (place - below) * (kept[above] - kept[below]);
    }

    /** The value nearest to a quantile that was really met, where one between two would mean nothing. */
    public double nearest(double share) {
        if (digest != null) {
            return Math.rint(digest.quantile(share));
        }
        sort();
        return kept[(int) Math.rint(share * (count - 1))];
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(kept, 0, count);
            sorted = true;
        }
    }
}
