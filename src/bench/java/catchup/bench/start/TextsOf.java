package catchup.bench.start;

import catchup.bench.floor.Numbers;
import catchup.casefile.Units;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Setting;
import catchup.rulebase.RuleBase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The texts of a rule base, in English. */
public final class TextsOf {

    private TextsOf() {}

    public static Texts texts(RuleBase rules, Numbers numbers) {
        List<Indicator> indicators = rules.indicators().all();
        List<Measure> measures = rules.measures().all();
        List<Integer> of = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            for (String unit : Units.wordsFor(indicators.get(i).unit())) {
                Optional<BigDecimal> factor =
                        Units.convert(BigDecimal.ONE, unit, indicators.get(i).unit());
                if (factor.isPresent() && !unit.equals(indicators.get(i).unit())) {
                    of.add(i);
                    from.add(unit);
                    factors.add(factor.get().doubleValue());
                }
            }
        }
        return new Texts(
                each(indicators, Indicator::id),
                each(indicators, indicator -> indicator.name().en()),
                each(indicators, Indicator::unit),
                indicators.stream().mapToDouble(indicator -> indicator.firstTier().orElse(Double.NaN)).toArray(),
                each(rules.settings().all(), Setting::id),
                each(measures, Measure::id),
                each(measures, measure -> measure.name().en()),
                each(measures, measure -> measure.lead().name().toLowerCase(Locale.ROOT)),
                each(measures, measure -> measure.why().en()),
                measures.stream()
                        .map(measure -> each(measure.steps(), step -> step.en()))
                        .toArray(String[][]::new),
                each(numbers.byLayerAndName(), rule -> rule.reason().en()),
                numbers.firstMeasure(),
                of.stream().mapToInt(Integer::intValue).toArray(),
                from.toArray(String[]::new),
                factors.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }
}
