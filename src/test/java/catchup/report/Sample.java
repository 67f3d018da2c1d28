package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Caution;
import catchup.advice.Diagnosed;
import catchup.advice.Missing;
import catchup.advice.Recommendation;
import catchup.advice.Target;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Severity;
import catchup.inference.Belief;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Line;
import catchup.inference.Premise;
import catchup.inference.Told;
import catchup.ranking.Score;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** A small advice made by hand: a wine region inland against one on the coast. */
final class Sample {

    static final Text HELAN = new Text("Helan Mountain East", "贺兰山东麓");
    private static final Text YANTAI = new Text("Yantai", "烟台");
    private static final Text WINE = new Text("wine", "葡萄酒");
    private static final String YEARBOOK =
            "Ningxia Statistical Yearbook 2005, table 8-4, https://example.org/ningxia?y=2005&t=8";
    private static final String STUDY = "Survey of Chinese wine regions, 2018, https://example.org/wine-survey";

    private final Text name;
    private final Text industry;
    private final RuleBase rules = SampleRules.rules();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding.Gap> gaps = new ArrayList<>();
    private final List<Finding.Strength> strengths = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();
    private final Map<Conclusion, List<Firing>> supports = new LinkedHashMap<>();
    private final Map<Conclusion, Belief> beliefs = new LinkedHashMap<>();

    private Sample(Text name, Text industry) {
        this.name = name;
        this.industry = industry;
    }

    /** The sample as it is. */
    static Advice advice() {
        return new Sample(HELAN, WINE).build();
    }

    /** The sample with another name for the region and the industry. */
    static Advice named(String name) {
        return new Sample(Text.same(name), Text.same(name)).build();
    }

    /** An advice about a case of which nothing is known. */
    static Advice empty() {
        Sample sample = new Sample(HELAN, WINE);
        Derivation derivation = new Told(List.of(), List.of(), Map.of(), Map.of(), List.of());
        return new Advice(
                sample.subject(),
                sample.rules,
                derivation,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Advice build() {
        compare("logistics-cost-share", 18, 9, Quality.ESTIMATED);
        compare("days-to-main-market", 12, 5, Quality.MEASURED);
        compare("rail-freight-access", 0, 1, Quality.OFFICIAL);
        compare("brand-recognition", 1.5, 4.5, Quality.JUDGED);
        compare("price-premium", -4.5, 22, Quality.ESTIMATED);
        compare("research-institutes", 0, 5, Quality.OFFICIAL);
        compare("output-value", 3.5, 156.71, Quality.OFFICIAL);
        compare("organised-share", 12, 61, Quality.MEASURED);
        compare("regional-standard", 0, 1, Quality.OFFICIAL);
        compare("land-price", 55, 130, Quality.CATALOGUE);
        compare("natural-suitability", 4.5, 4.5, Quality.JUDGED);
        Finding.Unknown loans = new Finding.Unknown(rules.indicators().get("credit-deposit-ratio"), true, false);
        Finding.Lag lag =
                new Finding.Lag(rules.dimensions().get("logistics"), 0.63, Severity.SEVERE, gaps.subList(0, 3));
        Finding.Profile profile = new Finding.Profile(subject().region().tags());
        findings.addAll(List.of(loans, lag, profile));
        diagnoses(loans, lag, profile);
        measures(profile);
        return assembled();
    }

    private void diagnoses(Finding.Unknown loans, Finding.Lag lag, Finding.Profile profile) {
        fire("weak logistics: dear and slow", saw(gap("logistics-cost-share")), saw(gap("days-to-main-market")));
        fire("weak logistics: the whole dimension", saw(lag), saw(profile));
        fire("weak recognition", saw(gap("brand-recognition"), gap("price-premium")));
        fire("fragmented small firms", saw(gap("organised-share")), saw(gap("regional-standard")));
        fire("cost advantage", saw(strength("land-price")), saw(loans));
        believe(new Conclusion.Diagnosis("weak-logistics"), 0.68, 0.86);
        believe(new Conclusion.Diagnosis("weak-recognition"), 0.8, 0.55);
        believe(new Conclusion.Diagnosis("fragmented-firms"), 0.72, 0.9);
        believe(new Conclusion.Diagnosis("cost-advantage"), 0.5, 0.35);
        fire("no standard behind the brand", saw(diagnosis("weak-recognition")), saw(diagnosis("fragmented-firms")));
        believe(new Conclusion.Diagnosis("fragmented-without-standard"), 0.76, 0.52);
    }

    private void measures(Finding.Profile profile) {
        fire("dry port for inland regions", saw(diagnosis("weak-logistics")), saw(profile));
        fire("standard for the fragmented", saw(diagnosis("fragmented-without-standard")));
        fire("brand once recognition lacks", saw(diagnosis("weak-recognition")), absent());
        fire("institute", saw(diagnosis("fragmented-firms")));
        List.of("dry-port", "regional-standard", "regional-brand", "joint-research-centre")
                .forEach(measure -> believe(recommended(measure), 0.7, 0.81));
        fire("brand needs long breath", saw(recommended("regional-brand")));
        fire("brand before supply", saw(recommended("regional-brand")));
        fire("standard before brand", saw(recommended("regional-standard")), saw(recommended("regional-brand")));
        supports.keySet().forEach(conclusion -> beliefs.computeIfAbsent(conclusion, each -> belief(each, 0.6, 0.7)));
    }

    private Advice assembled() {
        return new Advice(
                subject(),
                rules,
                derivation(),
                1,
                List.of(
                        recommendation(1, "dry-port", List.of(31.5, 18.2, 10.0, 5.5, 10.0)),
                        recommendation(2, "regional-standard", List.of(28.4, 12.0, 7.5, 9.1, 6.0)),
                        recommendation(3, "regional-brand", List.of(26.1, 14.3, 6.0, 4.2, 2.0)),
                        recommendation(4, "joint-research-centre", List.of(12.7, 3.1, 5.0, 3.3, 4.0))),
                rules.diagnoses().all().stream()
                        .filter(entry -> supports.containsKey(diagnosis(entry.id())))
                        .map(entry -> diagnosed(entry.id()))
                        .toList(),
                gaps,
                strengths,
                List.of(caution("brand-before-supply", Optional.empty())),
                List.of(new Missing(
                        rules.indicators().get("credit-deposit-ratio"),
                        true,
                        false,
                        3,
                        List.of(rules.diagnoses().get("cost-advantage")),
                        List.of(rules.measures().get("joint-research-centre")))));
    }

    private Derivation derivation() {
        return new Told(findings, firings, supports, beliefs, List.of());
    }

    private Case subject() {
        return new Case(
                "helan-mountain-east-2004",
                "cases/helan.yaml",
                new Case.Region(name, industry, Set.of("inland", "origin-linked"), 2004),
                new Case.Benchmark(YANTAI, Optional.of(2018)),
                Map.of());
    }

    private void compare(String id, double region, double benchmark, Quality quality) {
        Indicator indicator = rules.indicators().get(id);
        double distance = indicator.distance(region, benchmark);
        Finding.Gap gap = new Finding.Gap(
                indicator,
                observation(region, 2004, quality == Quality.CATALOGUE ? Quality.OFFICIAL : quality, YEARBOOK),
                observation(benchmark, 2018, quality, STUDY),
                distance,
                indicator.thresholds().degree(distance),
                indicator.thresholds().severity(distance),
                0.8);
        findings.add(gap);
        if (gap.severity() != Severity.NONE) {
            gaps.add(gap);
        } else {
            strengths.add(new Finding.Strength(gap, indicator.thresholds().degree(-distance), distance < -0.2));
            findings.add(strengths.get(strengths.size() - 1));
        }
    }

    private static Observation observation(double value, int year, Quality quality, String source) {
        return new Observation(
                value,
                quality == Quality.CATALOGUE ? Optional.empty() : Optional.of(year),
                quality,
                source,
                Optional.of(new Text("as published", "据公开数据")),
                Optional.empty(),
                Location.of("cases/helan.yaml"));
    }

    private Finding.Gap gap(String id) {
        return gaps.stream()
                .filter(gap -> gap.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Finding.Strength strength(String id) {
        return strengths.stream()
                .filter(strength -> strength.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Conclusion.Diagnosis diagnosis(String id) {
        return new Conclusion.Diagnosis(id);
    }

    private Conclusion.Recommendation recommended(String id) {
        return new Conclusion.Recommendation(id, rules.measures().get(id).theme());
    }

    private static List<Fact> saw(Fact... facts) {
        return List.of(facts);
    }

    private static List<Fact> absent() {
        return List.of();
    }

    @SafeVarargs
    private void fire(String name, List<Fact>... saw) {
        Rule rule = rules.rules().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Premise> premises = new ArrayList<>();
        for (int at = 0; at < saw.length; at++) {
            premises.add(
                    new Premise(rule.conditions().get(at), saw[at], OptionalDouble.of(0.6), 0.9, saw[at].isEmpty()));
        }
        Firing firing = new Firing(rule, premises, 0.6, 0.9 * rule.certainty());
        firings.add(firing);
        rule.conclusions().forEach(conclusion -> supports.computeIfAbsent(conclusion, each -> new ArrayList<>())
                .add(firing));
    }

    private void believe(Conclusion conclusion, double degree, double certainty) {
        beliefs.put(conclusion, belief(conclusion, degree, certainty));
    }

    private Belief belief(Conclusion conclusion, double degree, double certainty) {
        List<Line> lines = derivation().supports(conclusion).stream()
                .limit(1)
                .map(firing -> new Line(new TreeSet<>(Set.of("logistics-cost-share")), firing, degree, certainty))
                .toList();
        return new Belief(degree, certainty, degree * certainty, lines);
    }

    private Diagnosed diagnosed(String id) {
        Conclusion diagnosis = new Conclusion.Diagnosis(id);
        return new Diagnosed(
                rules.diagnoses().get(id),
                derivation().belief(diagnosis),
                derivation().supports(diagnosis));
    }

    private Caution caution(String id, Optional<String> measure) {
        Conclusion warning = new Conclusion.Warning(id, measure);
        return new Caution(
                rules.cautions().get(id),
                measure,
                derivation().belief(warning),
                derivation().supports(warning));
    }

    private Recommendation recommendation(int rank, String id, List<Double> points) {
        Measure measure = rules.measures().get(id);
        Conclusion recommended = recommended(id);
        boolean brand = id.equals("regional-brand");
        return new Recommendation(
                rank,
                measure,
                score(points),
                derivation().belief(recommended),
                measure.phase(),
                measure.kpis().stream().map(this::target).toList(),
                derivation().supports(recommended),
                List.of("P1.2", "P2.4"),
                brand ? List.of(caution("recognition-takes-generations", Optional.of(id))) : List.of(),
                brand ? List.of("regional-standard") : List.of(),
                id.equals("dry-port") ? List.of("regional-brand") : List.of(),
                rank == 4 ? List.of("regional-brand") : List.of());
    }

    private Score score(List<Double> points) {
        List<Score.Part> parts = new ArrayList<>();
        double total = 0;
        Iterator<Double> point = points.iterator();
        for (Criterion criterion : Criterion.values()) {
            double weight = rules.ranking().weights().getOrDefault(criterion, 1.0);
            double part = point.next();
            parts.add(new Score.Part(criterion, weight, part / weight / 100, part));
            total += part;
        }
        return new Score(parts, total);
    }

    private Target target(String id) {
        Indicator indicator = rules.indicators().get(id);
        Optional<Finding.Gap> gap =
                gaps.stream().filter(each -> each.indicator().id().equals(id)).findFirst();
        Optional<Double> value = gap.map(each -> each.region().value()
                + 0.4 * (each.benchmark().value() - each.region().value()));
        return new Target(indicator, gap, value, 3);
    }

    /** A condition that names nothing in particular. */
    static Condition condition(String sentence, Pattern pattern) {
        return new Condition.Holds(pattern, sentence, Location.of("rules/sample.dslr"));
    }

    /** An action that concludes one thing. */
    static Action action(String sentence, Conclusion conclusion) {
        return new Action(List.of(conclusion), sentence, Location.of("rules/sample.dslr"));
    }

    static Rule rule(String name, Layer layer, Text reason, List<Condition> conditions, Action action, int line) {
        return new Rule(
                name,
                layer,
                conditions,
                List.of(action),
                0.9,
                List.of("P1.2"),
                reason,
                new Location("rules/sample.dslr", line, 1, 5));
    }
}
