package catchup.verification;

/**
 * How much work many searches may take together, so that rules on which every single search takes as long as it may do not
 * keep anybody waiting without end. Counted in rules and things looked at, not in time: the same rules come to the same end
 * on every machine. Not thread-safe.
 */
final class Patience {

    /** Ten times what the shipped rules need: about ten seconds. */
    static final long MOST = 10_000_000;

    private final Runnable check;
    private long left;

    Patience() {
        this(MOST);
    }

    Patience(long most) {
        this(most, () -> {});
    }

    /** @param check is called now and then; what it throws breaks the searches off */
    Patience(long most, Runnable check) {
        this.left = most;
        this.check = check;
    }

    /** Takes up some of it. */
    void spend(long work) {
        check.run();
        left -= work;
    }

    /** Whether there is none left: from then on no search is begun or gone on with. */
    boolean isAtEnd() {
        return left <= 0;
    }
}
