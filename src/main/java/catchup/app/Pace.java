package catchup.app;

import catchup.advice.Adviser;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** How long many rankings took, as a multiple of one whole advice on the same machine. */
final class Pace {

    private static final int TRIES = 25;
    private static final double MILLION = 1e6;

    private Pace() {}

    /** Says on the error stream how many rankings were made, in what time, and how many single advices that is. */
    static void report(int rankings, long nanos, RuleBase rules, Case subject, Voice voice, PrintWriter err) {
        double single = single(new Adviser(new DirectReasoner(rules)), subject);
        err.println(voice.get(
                "pace",
                rankings,
                number(nanos / MILLION / 1000),
                number(single / MILLION),
                number(nanos / single),
                number(nanos / single / rankings)));
    }

    /** The median of several advices, once the code has run warm. */
    private static double single(Adviser adviser, Case subject) {
        long[] took = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            adviser.advise(subject);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[TRIES / 2];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
