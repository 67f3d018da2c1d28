package catchup.comparison;

/** How many variations may still be tried; shared by all cases of one difference. */
final class Trials {

    private final Runnable check;
    private int left;
    private boolean cut;

    /** @param check may break everything off by what it throws */
    Trials(int most, Runnable check) {
        this.left = most;
        this.check = check;
    }

    void check() {
        check.run();
    }

    /** Takes one, if there is one left. */
    boolean take() {
        if (left == 0) {
            cut = true;
            return false;
        }
        check();
        left--;
        return true;
    }

    /** Whether one was asked for when none was left. */
    boolean wasCut() {
        return cut;
    }
}
