package catchup.casefile;

import catchup.fact.Case;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Benchmarks that are percentiles of the rows themselves: all rows are added first, then the yardstick of each group is asked for.
 * The percentile is counted towards the better side, so the 90th of a cost is low.
 */
public final class Percentiles {

    /** A percentile of fewer values than this says nothing; the benchmark is then unknown. */
    static final int FEWEST = 5;

    private static final double WHOLE = 100;

    private final BenchmarkChoice.Percentile choice;
    private final Mapping mapping;
    private final Map<String, Group> groups = new HashMap<>();
    private boolean exact = true;

    Percentiles(BenchmarkChoice.Percentile choice, Mapping mapping) {
        this.choice = choice;
        this.mapping = mapping;
    }

    /** The rows with the same value in the column that groups them. */
    private static final class Group {
        private final Map<String, Spread> spreads = new HashMap<>();
        private int rows;
        private int latest = Integer.MIN_VALUE;
        private Optional<Yardstick> yardstick = Optional.empty();
    }

    /** Adds what is known of a row. */
    public void add(String group, Case region) {
        add(group, region.region().year(), known(region));
    }

    /** The figures that are known of a region, by indicator. */
    public static Map<String, Double> known(Case region) {
        Map<String, Double> known = new HashMap<>();
        region.readings().forEach((id, reading) -> reading.region().ifPresent(value -> known.put(id, value.value())));
        return known;
    }

    /** Adds a row of which this is known, by indicator. */
    public void add(String group, int year, Map<String, Double> figures) {
        Group into = groups.computeIfAbsent(group, name -> new Group());
        into.rows++;
        into.latest = Math.max(into.latest, year);
        figures.forEach((id, value) -> {
            Spread spread = into.spreads.computeIfAbsent(id, name -> new Spread());
            spread.add(value);
            exact &= spread.isExact();
        });
    }

    /** Whether no value had to be approximated. */
    public boolean isExact() {
        return exact;
    }

    /** How many groups there are. */
    public int groups() {
        return groups.size();
    }

    /** What each group comes to, in the order of their names. */
    public List<GroupFigures> figures() {
        return groups.keySet().stream()
                .sorted()
                .map(name -> figures(name, groups.getOrDefault(name, new Group())))
                .toList();
    }

    /** What rows of a group are compared with. Safe for use by several threads once all rows have been added. */
    public Yardstick of(String name) {
        Group group = groups.getOrDefault(name, new Group());
        synchronized (group) {
            Yardstick known = group.yardstick.orElseGet(() -> yardstick(figures(name, group)));
            group.yardstick = Optional.of(known);
            return known;
        }
    }

    private GroupFigures figures(String name, Group group) {
        Map<String, GroupFigures.Figure> figures = new HashMap<>();
        for (MappedColumn column : mapping.columns()) {
            Spread spread = group.spreads.get(column.indicator().id());
            if (spread != null && spread.count() >= FEWEST) {
                figures.put(
                        column.indicator().id(),
                        new GroupFigures.Figure(value(column.indicator(), spread), spread.count(), spread.isExact()));
            }
        }
        return new GroupFigures(name, group.rows, group.latest, figures);
    }

    /** What rows of a group are compared with that comes to this, wherever its rows were added. */
    public Yardstick yardstick(GroupFigures group) {
        Map<String, Observation> values = new LinkedHashMap<>();
        for (MappedColumn column : mapping.columns()) {
            GroupFigures.Figure figure = group.figures().get(column.indicator().id());
            if (figure != null) {
                values.put(column.indicator().id(), observation(column, figure, group));
            }
        }
        Optional<Integer> year = group.rows() == 0 ? Optional.empty() : Optional.of(group.latest());
        return new Yardstick(new Case.Benchmark(called(group.group(), group.rows()), year), values);
    }

    private Observation observation(MappedColumn column, GroupFigures.Figure figure, GroupFigures group) {
        String how = "P" + Decimals.text(choice.percent()) + ", n = " + figure.count()
                + (figure.exact() ? "" : ", t-digest");
        Provenance provenance = column.provenance().orYear(Optional.of(group.latest()));
        return new Observation(
                figure.value(),
                provenance.year(),
                provenance.quality().orElseThrow(),
                how + "; " + provenance.source().orElse(""),
                provenance.note(),
                Optional.empty(),
                column.at());
    }

    private double value(Indicator indicator, Spread spread) {
        double share = choice.percent() / WHOLE;
        double towards = indicator.direction() == Direction.UP ? share : 1 - share;
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO;
        double value = whole ? spread.nearest(towards) : spread.quantile(towards);
        return BigDecimal.valueOf(value).round(new MathContext(12)).doubleValue();
    }

    private Text called(String name, int rows) {
        String percent = Decimals.text(choice.percent());
        Text all = new Text(
                percent + ending(percent) + " percentile of " + rows + " regions", rows + "个产区的第" + percent + "百分位");
        return choice.among()
                .map(column -> new Text(
                        all.en() + " where " + column.text() + " is " + name,
                        "“" + column.text() + "”为“" + name + "”的" + all.zh()))
                .orElse(all);
    }

    private static String ending(String number) {
        boolean teen = number.length() == 2 && number.startsWith("1");
        return switch (teen ? '0' : number.charAt(number.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }
}
