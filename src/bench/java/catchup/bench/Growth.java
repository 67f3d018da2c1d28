package catchup.bench;

import catchup.advice.Probe;
import catchup.bench.SideBySide.Measured;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.inference.Reasoner;
import catchup.ranking.Ranking;
import catchup.rulebase.RuleBase;
import com.sun.management.OperatingSystemMXBean;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What becomes of the time for a ranking when rules, facts or cases grow. */
final class Growth {

    private static final int DRAWN = 200;
    private static final double WARM_UP = 8;

    private final RuleBase base = Shipped.rules();
    private final Map<String, Map<Integer, Double>> lines = new LinkedHashMap<>();

    /** Rules as many times as given, facts once and four times; measured side by side with the shipped rules. */
    void rules(List<Integer> times, boolean drools, double warmUp, int rounds, double moment) {
        rules("direct reasoner", DirectReasoner::new, times, warmUp, rounds, moment);
        if (drools) {
            rules("Drools engine", Engine::new, times, warmUp, rounds, moment);
        }
    }

    private void rules(
            String name,
            Function<RuleBase, Reasoner> reasoner,
            List<Integer> times,
            double warmUp,
            int rounds,
            double moment) {
        SideBySide ways = new SideBySide();
        List<int[]> sizes = new ArrayList<>();
        for (int facts : new int[] {1, 4}) {
            List<Case> cases = new RandomCases(GrownRules.of(base, 1, facts)).first(DRAWN);
            for (int rules : times) {
                RuleBase grown = GrownRules.of(base, rules, facts);
                Reasoner one = reasoner.apply(grown);
                int[] next = {0};
                sizes.add(new int[] {rules, facts, grown.rules().size()});
                ways.add(name + rules + "," + facts, () -> {
                    next[0] = (next[0] + 1) % cases.size();
                    Ranking.of(grown, one.derive(cases.get(next[0])));
                });
            }
        }
        Measured[] measured = ways.measure(warmUp, rounds, moment);
        for (int i = 0; i < measured.length; i++) {
            int[] size = sizes.get(i);
            String series = name + ", facts ×" + size[1];
            lines.computeIfAbsent(series, key -> new LinkedHashMap<>()).put(size[0], measured[i].ratio());
            System.out.printf(
                    "%-28s rules ×%-3d (%,7d rules) %12.1f µs CPU a case %8.2f × shipped%n",
                    series, size[0], size[2], measured[i].micros(), measured[i].ratio());
        }
    }

    /** Cases drawn, ranked and forgotten, up to so many: processor time and memory must not grow with their number. */
    void cases(int most) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Probe probe = new Probe(base);
        RandomCases drawn = new RandomCases(base);
        SideBySide.warm(() -> probe.rank(drawn.of(-1)), WARM_UP);
        long recommended = 0;
        long done = 0;
        long spent = 0;
        double first = 0;
        for (int until = most / 100; until <= most; until *= 10) {
            long start = system.getProcessCpuTime();
            long number = until - done;
            for (; done < until; done++) {
                recommended += probe.rank(drawn.of(done)).size();
            }
            spent += system.getProcessCpuTime() - start;
            double micros = (system.getProcessCpuTime() - start) / 1e3 / number;
            first = first == 0 ? micros : first;
            System.out.printf(
                    "%,12d cases %12.1f CPU seconds %10.1f µs CPU a case, with drawing it %6.2f × the first hundredth %6d MB in use%n",
                    done, spent / 1e9, micros, micros / first, used());
        }
        System.out.printf("%,d recommendations in all%n", recommended);
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /** The ratios as a picture, with what exact proportion would be. */
    void plot(Path folder) {
        XYChart chart = new XYChartBuilder()
                .width(760)
                .height(480)
                .title("CPU of a ranking as the rule base grows")
                .xAxisTitle("rules, times those shipped")
                .yAxisTitle("CPU a case, times that of the shipped rules")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        lines.forEach((name, points) -> chart.addSeries(
                name, new ArrayList<>(points.keySet()), new ArrayList<>(points.values())));
        List<Integer> times = new ArrayList<>(lines.values().iterator().next().keySet());
        chart.addSeries("in proportion to the rules", times, times.stream().map(Integer::doubleValue).toList())
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(Color.LIGHT_GRAY);
        try {
            Files.createDirectories(folder);
            String file = folder.resolve("growth").toString();
            VectorGraphicsEncoder.saveVectorGraphic(chart, file, VectorGraphicsFormat.SVG);
            BitmapEncoder.saveBitmap(chart, file, BitmapFormat.PNG);
            System.out.println("plot: " + folder.resolve("growth.svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
