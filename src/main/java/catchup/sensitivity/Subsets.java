package catchup.sensitivity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All sets of a size of the first whole numbers, those of the smallest numbers first. */
final class Subsets implements Iterator<List<Integer>> {

    private final int[] next;
    private boolean more;
    private final int count;

    Subsets(int count, int size) {
        this.count = count;
        this.next = new int[size];
        for (int i = 0; i < size; i++) {
            next[i] = i;
        }
        this.more = size <= count;
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<Integer> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        List<Integer> set = new ArrayList<>();
        for (int each : next) {
            set.add(each);
        }
        advance();
        return set;
    }

    /** Raises the smallest number that can be raised, and starts those before it anew. */
    private void advance() {
        int i = 0;
        while (i + 1 < next.length && next[i] + 1 == next[i + 1]) {
            next[i] = i;
            i++;
        }
        next[i]++;
        more = next[next.length - 1] < count;
    }
}
