package catchup.app;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** How far a long piece of work has come, on one line of the error stream of a terminal; silent anywhere else. */
final class Progress {

    private static final int STEPS = 200;

    private final int whole;
    private final PrintWriter err;
    private final boolean shown = Ansi.AUTO.enabled();
    private int last = -1;

    Progress(int whole, PrintWriter err) {
        this.whole = whole;
        this.err = err;
    }

    /** So much of the whole is done. May be called by several threads. */
    synchronized void at(int part) {
        int step = whole == 0 ? STEPS : (int) ((long) part * STEPS / whole);
        if (shown && step > last) {
            last = step;
            err.print("\r" + part + " / " + whole + " (" + 100L * part / Math.max(1, whole) + " %)");
            err.flush();
        }
    }

    /** Clears the line. */
    void done() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
