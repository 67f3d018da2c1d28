package catchup.app;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * How far a very long piece of work has come, how fast it goes and how long it will take, on one line of the error stream of a
 * terminal; silent anywhere else.
 */
final class Rate {

    private static final long PAUSE = 200_000_000;
    private static final double SECOND = 1e9;
    private static final int BAR = 20;

    private final Voice voice;
    private final PrintWriter err;
    private final long whole;
    private final long before;
    private final boolean shown = Ansi.AUTO.enabled();
    private final long start = System.nanoTime();
    private long last = start - PAUSE;

    /**
     * @param whole how much there is; negative if that is not known
     * @param before how much of it had been done before
     */
    Rate(long whole, long before, Voice voice, PrintWriter err) {
        this.whole = whole;
        this.before = before;
        this.voice = voice;
        this.err = err;
    }

    /** So much of the whole is done. */
    void at(long part) {
        long now = System.nanoTime();
        if (shown && now - last >= PAUSE) {
            last = now;
            err.print("\r\u001B[K" + line(part, (now - start) / SECOND));
            err.flush();
        }
    }

    /** What is shown after so many seconds. */
    String line(long part, double seconds) {
        double rate = (part - before) / Math.max(seconds, 1e-3);
        String speed = voice.get("rate", number(part), number(Math.round(rate)));
        if (whole < 0) {
            return speed;
        }
        int full = (int) (BAR * part / Math.max(1, whole));
        String bar = "[" + "#".repeat(full) + "-".repeat(Math.max(0, BAR - full)) + "] ";
        String percent = 100 * part / Math.max(1, whole) + "% ";
        long left = rate <= 0 ? -1 : Math.round((whole - part) / rate);
        return bar + percent + speed + (left < 0 ? "" : voice.get("rate.left", clock(left)));
    }

    /** Clears the line. */
    void done() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
