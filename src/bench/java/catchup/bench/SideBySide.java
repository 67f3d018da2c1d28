package catchup.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures several ways to do the same side by side: in rounds, each for a moment, one after the other, so that whatever else the
 * machine does touches all alike. What counts is processor time of the process, with collecting garbage; a ratio is the median
 * of the rounds' ratios to the first.
 */
final class SideBySide {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int AT_ONCE = 16;

    private final Map<String, Runnable> ways = new LinkedHashMap<>();

    /** @param micros time of each operation, the median */
    record Measured(String way, double micros, double ratio) {}

    SideBySide add(String name, Runnable operation) {
        ways.put(name, operation);
        return this;
    }

    /** Does something for so many seconds of processor time, so that it has been compiled. */
    static void warm(Runnable operation, double seconds) {
        time(operation, seconds);
    }

    /**
     * Measures all.
     *
     * @param warmUp seconds of processor time for each; {@code rounds} of {@code moment} seconds for each
     */
    Measured[] measure(double warmUp, int rounds, double moment) {
        Runnable[] operations = ways.values().toArray(Runnable[]::new);
        double[][] micros = new double[operations.length][rounds];
        for (Runnable operation : operations) {
            time(operation, warmUp);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < operations.length; i++) {
                micros[i][round] = time(operations[i], moment);
            }
        }
        return measured(ways.keySet(), micros);
    }

    /** What was measured of each way, in rounds: the median, and the median of the ratios to the first way. */
    static Measured[] measured(Collection<String> ways, double[][] micros) {
        Measured[] measured = new Measured[micros.length];
        int i = 0;
        for (String name : ways) {
            double[] ratios = new double[micros[i].length];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = micros[i][round] / micros[0][round];
            }
            measured[i] = new Measured(name, median(micros[i]), median(ratios));
            i++;
        }
        return measured;
    }

    /** Processor time of an operation in microseconds, over so many seconds of it; the clock is asked seldom. */
    private static double time(Runnable operation, double seconds) {
        long start = SYSTEM.getProcessCpuTime();
        long end = start + (long) (seconds * 1e9);
        long count = 0;
        long now = start;
        long atOnce = 1;
        do {
            for (int i = 0; i < atOnce; i++) {
                operation.run();
            }
            count += atOnce;
            atOnce = Math.min(AT_ONCE, 2 * atOnce);
            now = SYSTEM.getProcessCpuTime();
        } while (now < end);
        return (now - start) / 1e3 / count;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
