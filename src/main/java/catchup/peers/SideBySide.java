package catchup.peers;

import catchup.advice.Advice;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several advices side by side. Wherever something is said by case, it stands in the order of {@code advices}.
 *
 * @param dimensions with at least a mild gap in some case
 * @param diagnoses made in some case, those of most cases first
 * @param measures recommended in some case, by the best rank they have anywhere
 * @param contrasts why some have a diagnosis or a measure and others have not: measures first, in the order above
 */
public record SideBySide(
        List<Advice> advices,
        List<DimensionRow> dimensions,
        List<Row<DiagnosisEntry, Diagnosed>> diagnoses,
        List<Row<Measure, Recommendation>> measures,
        List<Contrast> contrasts) {

    /** Whether a case lacks a conclusion of others for no other reason than that facts are missing. */
    public boolean isOpen(Conclusion conclusion, int subject) {
        return contrasts.stream()
                .filter(contrast -> contrast.conclusion().equals(conclusion))
                .flatMap(contrast -> contrast.lacks().stream())
                .anyMatch(lack -> lack.subject() == subject && lack.isOpen());
    }

    /** What is said of one thing in each case; empty where nothing is. */
    public record Row<T, S>(T what, List<Optional<S>> said) {

        /** In how many cases something is said. */
        public long count() {
            return said.stream().filter(Optional::isPresent).count();
        }

        public boolean isCommon() {
            return count() == said.size();
        }
    }

    /** How far the cases lag in a dimension, and the indicators of it in which some are behind. */
    public record DimensionRow(Row<Label, Finding.Lag> lags, List<IndicatorRow> indicators) {}

    /** How the cases stand on an indicator: a gap, which may be none, or that it is unknown. */
    public record IndicatorRow(Indicator indicator, List<Finding> standings) {}

    /** @param advices at least one, all under the same rules */
    public static SideBySide of(List<Advice> advices) {
        List<Row<Measure, Recommendation>> measures = measures(advices);
        List<Row<DiagnosisEntry, Diagnosed>> diagnoses = diagnoses(advices);
        Contrasts contrasts = new Contrasts(advices);
        List<Contrast> found = Stream.concat(
                        measures.stream()
                                .filter(row -> !row.isCommon())
                                .map(row -> new Conclusion.Recommendation(
                                        row.what().id(), row.what().theme())),
                        diagnoses.stream()
                                .filter(row -> !row.isCommon())
                                .map(row -> new Conclusion.Diagnosis(row.what().id())))
                .flatMap(conclusion -> contrasts.of(conclusion).stream())
                .toList();
        return new SideBySide(List.copyOf(advices), dimensions(advices), diagnoses, measures, found);
    }

    private static List<Row<Measure, Recommendation>> measures(List<Advice> advices) {
        List<Map<String, Recommendation>> byId = new ArrayList<>();
        for (Advice advice : advices) {
            Map<String, Recommendation> own = new HashMap<>();
            advice.recommendations().forEach(each -> own.put(each.measure().id(), each));
            byId.add(own);
        }
        return advices.get(0).rules().measures().all().stream()
                .map(measure -> new Row<>(measure, said(byId, measure.id())))
                .filter(row -> row.count() > 0)
                .sorted(Comparator.comparingInt(SideBySide::bestRank)
                        .thenComparing(row -> -row.count())
                        .thenComparing(row -> row.what().id()))
                .toList();
    }

    private static int bestRank(Row<Measure, Recommendation> row) {
        return row.said().stream()
                .flatMap(Optional::stream)
                .mapToInt(Recommendation::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Row<DiagnosisEntry, Diagnosed>> diagnoses(List<Advice> advices) {
        List<Map<String, Diagnosed>> byId = new ArrayList<>();
        for (Advice advice : advices) {
            Map<String, Diagnosed> own = new HashMap<>();
            advice.diagnoses().forEach(each -> own.put(each.diagnosis().id(), each));
            byId.add(own);
        }
        return advices.get(0).rules().diagnoses().all().stream()
                .map(diagnosis -> new Row<>(diagnosis, said(byId, diagnosis.id())))
                .filter(row -> row.count() > 0)
                .sorted(Comparator.comparing((Row<DiagnosisEntry, Diagnosed> row) -> -row.count())
                        .thenComparing(row -> -worst(row))
                        .thenComparing(row -> row.what().id()))
                .toList();
    }

    private static double worst(Row<DiagnosisEntry, Diagnosed> row) {
        return row.said().stream()
                .flatMap(Optional::stream)
                .mapToDouble(each -> each.belief().degree())
                .max()
                .orElse(0);
    }

    private static <S> List<Optional<S>> said(List<Map<String, S>> byId, String id) {
        return byId.stream().map(own -> Optional.ofNullable(own.get(id))).toList();
    }

    private static List<DimensionRow> dimensions(List<Advice> advices) {
        RuleBase rules = advices.get(0).rules();
        List<Map<String, Finding>> standings =
                advices.stream().map(SideBySide::standings).toList();
        List<Map<String, Finding.Lag>> lags =
                advices.stream().map(SideBySide::lags).toList();
        List<DimensionRow> rows = new ArrayList<>();
        for (Label dimension : rules.dimensions().all()) {
            List<IndicatorRow> indicators = rules.indicators().all().stream()
                    .filter(indicator -> indicator.dimension().equals(dimension.id()))
                    .map(indicator -> new IndicatorRow(
                            indicator,
                            standings.stream()
                                    .flatMap(own -> Optional.ofNullable(own.get(indicator.id())).stream())
                                    .toList()))
                    .filter(row -> row.standings().stream().anyMatch(SideBySide::isBehind))
                    .toList();
            if (!indicators.isEmpty()) {
                rows.add(new DimensionRow(new Row<>(dimension, said(lags, dimension.id())), indicators));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isBehind(Finding standing) {
        return standing instanceof Finding.Gap gap && gap.severity().isAtLeast(Severity.MILD);
    }

    private static Map<String, Finding> standings(Advice advice) {
        Map<String, Finding> own = new HashMap<>();
        for (Finding finding : advice.derivation().findings()) {
            if (finding instanceof Finding.Gap gap) {
                own.put(gap.indicator().id(), gap);
            } else if (finding instanceof Finding.Unknown unknown) {
                own.put(unknown.indicator().id(), unknown);
            }
        }
        return own;
    }

    private static Map<String, Finding.Lag> lags(Advice advice) {
        Map<String, Finding.Lag> own = new HashMap<>();
        advice.derivation()
                .findings(Finding.Lag.class)
                .forEach(lag -> own.put(lag.dimension().id(), lag));
        return own;
    }
}
