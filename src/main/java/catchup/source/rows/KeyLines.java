package catchup.source.rows;

/**
 * The line on which each key was first met, in some tens of bytes a key: keys are told apart by 64 bits of theirs, by which two of a
 * million are taken for one in one table of forty million. Filled by one thread, read by any.
 */
public final class KeyLines {

    private static final int SMALLEST = 1 << 10;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] hashes = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    /** The line on which a key was first met; that given if it has not been. */
    public int first(String key, int line) {
        long hash = hash(key);
        int known = line(hash);
        if (known == 0) {
            if (size * 2 >= hashes.length) {
                grow();
            }
            put(hash, line);
            size++;
            return line;
        }
        return known;
    }

    /** The line on which a key was first met; 0 if it never was. */
    public int line(String key) {
        return line(hash(key));
    }

    private int line(long hash) {
        int slot = slot(hash);
        while (lines[slot] != 0) {
            if (hashes[slot] == hash) {
                return lines[slot];
            }
            slot = (slot + 1) & (lines.length - 1);
        }
        return 0;
    }

    private void put(long hash, int line) {
        int slot = slot(hash);
        while (lines[slot] != 0) {
            slot = (slot + 1) & (lines.length - 1);
        }
        hashes[slot] = hash;
        lines[slot] = line;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHashes[i], oldLines[i]);
            }
        }
    }

    private int slot(long hash) {
        return (int) ((hash >>> 32) ^ hash) & (lines.length - 1);
    }

    /** FNV-1a over the characters, mixed so that all bits depend on all. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
