package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.report.Figures;
import catchup.report.Json;
import catchup.report.Labels;
import catchup.report.Markdown;
import catchup.text.Lang;
import catchup.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All facts of the case with their sources, as a table: for spreadsheets, and for people in both languages. */
final class FactsPart implements Part {

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "name_en",
            "name_zh",
            "dimension",
            "unit",
            "region",
            "region_year",
            "region_quality",
            "region_source",
            "region_note",
            "benchmark",
            "benchmark_year",
            "benchmark_quality",
            "benchmark_source",
            "benchmark_note",
            "severity",
            "degree");
    private static final String UNKNOWN = "unknown";
    private static final String NONE = "–";

    /** What a spreadsheet would take for a formula; numbers alone may begin with a sign. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r-].*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private record Known(Indicator indicator, Reading reading, Optional<Finding.Gap> gap) {}

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        List<Known> facts = facts(advice);
        List<Page> pages = new ArrayList<>();
        pages.add(new Page("facts/facts.csv", csv(facts)));
        for (Lang lang : Lang.values()) {
            String path = "facts/facts." + lang.name().toLowerCase(Locale.ROOT) + ".md";
            pages.add(new Page(path, markdown(advice, facts, lang)));
        }
        return pages;
    }

    /** In the order of the case file. */
    private static List<Known> facts(Advice advice) {
        Map<String, Finding.Gap> gaps = new HashMap<>();
        advice.derivation()
                .findings(Finding.Gap.class)
                .forEach(gap -> gaps.put(gap.indicator().id(), gap));
        return advice.subject().readings().values().stream()
                .map(reading -> new Known(
                        advice.rules().indicators().get(reading.indicator()),
                        reading,
                        Optional.ofNullable(gaps.get(reading.indicator()))))
                .toList();
    }

    private static String csv(List<Known> facts) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Known fact : facts) {
            text.append(cells(fact).stream().map(FactsPart::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(Known fact) {
        Indicator indicator = fact.indicator();
        List<String> cells = new ArrayList<>(List.of(
                indicator.id(), indicator.name().en(), indicator.name().zh(), indicator.dimension(), indicator.unit()));
        cells.addAll(side(indicator, fact.reading().region()));
        cells.addAll(side(indicator, fact.reading().benchmark()));
        cells.add(fact.gap().map(gap -> gap.severity().text().en()).orElse(""));
        cells.add(fact.gap().map(gap -> Json.number(gap.degree()).asText()).orElse(""));
        return cells;
    }

    private static List<String> side(Indicator indicator, Optional<Observation> side) {
        return side.map(observation -> List.of(
                        value(indicator, observation.value()),
                        observation.year().map(String::valueOf).orElse(""),
                        Json.word(observation.quality()),
                        observation.source(),
                        observation.note().map(Text::en).orElse("")))
                .orElse(List.of(UNKNOWN, "", "", "", ""));
    }

    private static String value(Indicator indicator, double value) {
        return indicator.scale() == Scale.YES_NO
                ? (value == 1 ? "yes" : "no")
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.matches("(?s).*[,\"\\n\\r].*");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String markdown(Advice advice, List<Known> facts, Lang lang) {
        Words words = new Words(lang);
        Labels labels = words.labels();
        Figures figures = new Figures(labels);
        Markdown page = new Markdown();
        page.heading(1, words.get("facts.title", advice.subject().region().name()));
        page.table(
                Markdown.cells(
                        labels.get("col.indicator"),
                        labels.get("col.region"),
                        words.get("col.region-source"),
                        labels.get("col.benchmark"),
                        words.get("col.benchmark-source"),
                        labels.get("col.severity")),
                facts.stream()
                        .map(fact -> Markdown.cells(
                                labels.in(fact.indicator().name()),
                                said(fact.reading().region(), words, each -> figures.of(fact.indicator(), each)),
                                basis(fact.reading().region(), labels),
                                said(fact.reading().benchmark(), words, each -> figures.of(fact.indicator(), each)),
                                basis(fact.reading().benchmark(), labels),
                                fact.gap()
                                        .map(gap ->
                                                labels.in(gap.severity().text()) + " " + Figures.share(gap.degree()))
                                        .orElse(NONE)))
                        .toList());
        return page.toString();
    }

    private static String said(Optional<Observation> side, Words words, Function<Observation, String> value) {
        return side.map(value).orElseGet(() -> words.get("unknown"));
    }

    private static String basis(Optional<Observation> side, Labels labels) {
        return side.map(observation -> {
                    List<String> parts = new ArrayList<>();
                    observation.year().map(String::valueOf).ifPresent(parts::add);
                    parts.add(labels.word("quality", observation.quality()));
                    parts.add(observation.source());
                    observation.note().map(labels::in).ifPresent(parts::add);
                    parts.removeIf(String::isBlank);
                    return labels.semicolons(parts);
                })
                .orElse(NONE);
    }
}
