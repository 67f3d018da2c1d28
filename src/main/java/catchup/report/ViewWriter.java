package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Diagnosed;
import catchup.fact.Case;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.inference.Firing;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Field;
import catchup.report.AdviceView.Head;
import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Planned;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Words an advice in one language. */
final class ViewWriter {

    private static final int PHASES = 3;

    private final Advice advice;
    private final Labels labels;
    private final Figures figures;
    private final Phrases phrases;
    private final Chains chains;
    private final FindingWriter findings;
    private final RecommendationWriter measures;

    ViewWriter(Advice advice, Lang lang) {
        this.advice = advice;
        this.labels = new Labels(lang);
        this.figures = new Figures(labels);
        this.phrases = new Phrases(advice, labels);
        this.chains = new Chains(advice, labels, phrases);
        this.findings = new FindingWriter(advice, labels, phrases);
        this.measures = new RecommendationWriter(advice, labels, phrases, chains);
    }

    AdviceView view(int top) {
        List<catchup.advice.Recommendation> ranked = advice.recommendations();
        return new AdviceView(
                labels,
                labels.get(
                        "title", region().name(), advice.subject().benchmark().name()),
                head(),
                new Summary(advice, labels, phrases).sentences(),
                ranked.stream().limit(top).map(measures::recommendation).toList(),
                ranked.stream().skip(top).map(measures::other).toList(),
                diagnoses(false),
                diagnoses(true),
                findings.gaps(),
                findings.strengths(),
                advice.cautions().stream().map(measures::caution).toList(),
                new ObjectionWriter(advice, labels).all(),
                roadmap(),
                findings.unknownsHeading(),
                findings.unknowns(),
                findings.sources(),
                method(),
                labels.clauses(List.of(
                        labels.get("engine.version", Engine.version(labels)),
                        labels.get("engine.rules", advice.rules().hash()))));
    }

    static boolean isAdvantage(DiagnosisEntry diagnosis) {
        return diagnosis.kind() == DiagnosisEntry.Kind.ADVANTAGE;
    }

    private Case.Region region() {
        return advice.subject().region();
    }

    private Head head() {
        String region = labels.in(region().name());
        String stage = labels.get("stage." + advice.stage());
        String meaning = labels.get("stage." + advice.stage() + ".meaning");
        return new Head(
                advice.subject().id(), region, benchmark(), stage, meaning, known(), fields(region, stage, meaning));
    }

    private List<Field> fields(String region, String stage, String meaning) {
        List<Field> fields = new ArrayList<>();
        fields.add(field("head.region", region));
        fields.add(field("head.industry", labels.in(region().industry())));
        fields.add(field("head.setting", settings()));
        fields.add(field("head.year", String.valueOf(region().year())));
        fields.add(field("head.benchmark", benchmark()));
        fields.add(field("head.known", known()));
        fields.add(field("head.stage", labels.get("colon", stage, meaning)));
        return fields;
    }

    private Field field(String key, String value) {
        return new Field(labels.get(key), value);
    }

    private String benchmark() {
        Case.Benchmark benchmark = advice.subject().benchmark();
        String name = labels.in(benchmark.name());
        return benchmark
                .year()
                .map(year -> labels.get("head.benchmark.text", name, year))
                .orElse(name);
    }

    private String known() {
        int known = advice.derivation().findings(Finding.Gap.class).size();
        return labels.get(
                "head.known.text", known, advice.rules().indicators().all().size());
    }

    private String settings() {
        List<String> names = advice.rules().settings().all().stream()
                .filter(setting -> region().tags().contains(setting.id()))
                .map(Setting::name)
                .map(labels::in)
                .toList();
        return names.isEmpty() ? labels.get("none") : labels.commas(names);
    }

    private List<Diagnosis> diagnoses(boolean advantages) {
        return advice.diagnoses().stream()
                .filter(diagnosed -> isAdvantage(diagnosed.diagnosis()) == advantages)
                .map(this::diagnosis)
                .toList();
    }

    private Diagnosis diagnosis(Diagnosed diagnosed) {
        DiagnosisEntry entry = diagnosed.diagnosis();
        Severity severity = Severity.of(diagnosed.belief().degree());
        List<Firing> lines = Chains.lines(diagnosed.belief());
        List<Firing> told = lines.isEmpty() ? diagnosed.because() : lines;
        return new Diagnosis(
                entry.id(),
                labels.in(entry.name()),
                phrases.dimension(entry.theme()),
                labels.in(entry.meaning()),
                severity,
                standing(diagnosed, severity),
                told.stream().map(chains::chain).toList(),
                more(diagnosed.because().size() - told.size()));
    }

    private String standing(Diagnosed diagnosed, Severity severity) {
        String degree = Figures.share(diagnosed.belief().degree());
        String certainty = chains.certainty(diagnosed.belief().certainty());
        return isAdvantage(diagnosed.diagnosis())
                ? labels.get("diagnosis.advantage", degree, certainty)
                : labels.get("diagnosis.standing", severity.text(), degree, certainty);
    }

    private String more(int rules) {
        return rules <= 0 ? "" : rules == 1 ? labels.get("part.evidence.one") : labels.get("part.evidence.more", rules);
    }

    private List<Phase> roadmap() {
        return IntStream.rangeClosed(1, PHASES)
                .mapToObj(phase -> new Phase(phase, labels.get("phase." + phase), planned(phase)))
                .toList();
    }

    private List<Planned> planned(int phase) {
        return advice.recommendations().stream()
                .filter(recommendation -> recommendation.phase() == phase)
                .map(recommendation -> new Planned(
                        recommendation.rank(),
                        labels.in(recommendation.measure().name()),
                        labels.word("party", recommendation.measure().lead()),
                        measures.horizon(recommendation.measure().horizon()),
                        recommendation.measure().horizon().from(),
                        recommendation.measure().horizon().to()))
                .toList();
    }

    private List<String> method() {
        Map<Criterion, Double> weights = new TreeMap<>(advice.rules().ranking().weights());
        List<String> criteria = new ArrayList<>();
        weights.forEach((criterion, weight) -> criteria.add(labels.get(
                "method.criterion", labels.word("criterion", criterion), figures.percent(weight), meaning(criterion))));
        List<String> bands =
                advice.rules().ranking().words().stream().map(this::band).toList();
        return List.of(
                labels.get("method.score", labels.semicolons(criteria)),
                labels.get("method.certainty", labels.commas(bands)),
                labels.get("method.degree"),
                labels.get("method.unknown"),
                labels.get("method.quality"));
    }

    private String meaning(Criterion criterion) {
        return labels.get("criterion." + criterion.name().toLowerCase(Locale.ROOT) + ".meaning");
    }

    private String band(RankingSettings.Band band) {
        return labels.get("method.band", band.name(), Figures.share(band.from()));
    }
}
