package catchup.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The observations that something rests on, by the positions of their indicators in the catalogue. Never changes. */
final class Rests implements Comparable<Rests> {

    static final Rests NOTHING = new Rests(new long[0]);

    private final long[] words;

    private Rests(long[] words) {
        this.words = words;
    }

    /** What rests on one observation. */
    static Rests on(int position) {
        long[] words = new long[(position >> 6) + 1];
        words[position >> 6] = 1L << position;
        return new Rests(words);
    }

    Rests and(Rests other) {
        if (isWithin(other)) {
            return other;
        } else if (other.isWithin(this)) {
            return this;
        }
        boolean longer = words.length >= other.words.length;
        long[] both = (longer ? words : other.words).clone();
        long[] added = longer ? other.words : words;
        for (int i = 0; i < added.length; i++) {
            both[i] |= added[i];
        }
        return new Rests(both);
    }

    /** What is in both. */
    Rests within(Rests other) {
        if (isWithin(other)) {
            return this;
        }
        int length = Math.min(words.length, other.words.length);
        while (length > 0 && (words[length - 1] & other.words[length - 1]) == 0) {
            length--;
        }
        long[] both = new long[length];
        for (int i = 0; i < length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return length == 0 ? NOTHING : new Rests(both);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Whether it is one observation alone. */
    boolean isOne() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count == 1;
    }

    /** Whether all of it is in another. */
    boolean isWithin(Rests other) {
        if (words.length > other.words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean shares(Rests other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The ids of the indicators, in the order of the alphabet. */
    List<String> names(List<String> ids) {
        if (words.length == 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                names.add(ids.get((i << 6) + Long.numberOfTrailingZeros(left)));
            }
        }
        names.sort(null);
        return List.copyOf(names);
    }

    /** The same as a set. */
    SortedSet<String> named(List<String> ids) {
        return new TreeSet<>(names(ids));
    }

    /** Some fixed order. */
    @Override
    public int compareTo(Rests other) {
        return Arrays.compareUnsigned(words, other.words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rests that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
