package catchup.comparison;

/** How many variations may still be tried; shared by all cases of one difference. */
final class Trials {

    private int left;
    private boolean cut;

    Trials(int most) {
        this.left = most;
    }

    /** Takes one, if there is one left. */
    boolean take() {
        if (left == 0) {
            cut = true;
            return false;
        }
        left--;
        return true;
    }

    /** Whether one was asked for when none was left. */
    boolean wasCut() {
        return cut;
    }
}
