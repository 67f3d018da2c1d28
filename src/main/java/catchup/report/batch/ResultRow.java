package catchup.report.batch;

import catchup.batch.Advised;
import catchup.fact.Indicator;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** A region as a row of a table: cells that are texts, or numbers. */
final class ResultRow {

    private static final double HUNDREDTHS = 100;

    private final RuleBase rules;
    private final Words words;
    private final Labels labels;
    private final Figures figures;
    private final int top;

    ResultRow(RuleBase rules, Lang lang, int top) {
        this.rules = rules;
        this.words = new Words(lang);
        this.labels = words.labels();
        this.figures = new Figures(labels);
        this.top = top;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (String key : List.of("line", "key", "case", "region", "benchmark", "year", "stage", "known")) {
            headings.add(words.get("table." + key));
        }
        for (int i = 1; i <= top; i++) {
            headings.add(words.get("table.measure", i));
            headings.add(words.get("table.score", i));
            headings.add(words.get("table.certainty", i));
        }
        for (String key : List.of("causes", "gaps", "missing")) {
            headings.add(words.get("table." + key));
        }
        return headings;
    }

    /** The cells, each a text or a number. */
    List<Object> cells(Advised advised) {
        List<Object> cells = new ArrayList<>();
        cells.add(advised.line());
        cells.add(advised.key());
        cells.add(advised.id());
        cells.add(labels.in(advised.name()));
        cells.add(labels.in(advised.benchmark()));
        cells.add(advised.year());
        cells.add(advised.stage());
        cells.add(advised.figures().size());
        for (int i = 0; i < top; i++) {
            if (i < advised.measures().size()) {
                Advised.Place place = advised.measures().get(i);
                cells.add(labels.in(rules.measures().get(place.measure()).name()));
                cells.add(place.score());
                cells.add(Math.rint(place.certainty() * HUNDREDTHS) / HUNDREDTHS);
            } else {
                cells.addAll(List.of("", "", ""));
            }
        }
        cells.add(labels.semicolons(advised.diagnoses().stream()
                .map(cause -> labels.in(rules.diagnoses().get(cause.diagnosis()).name()))
                .toList()));
        cells.add(labels.semicolons(advised.gaps().stream().map(this::gap).toList()));
        cells.add(labels.semicolons(advised.missing().stream()
                .map(id -> labels.in(rules.indicators().get(id).name()))
                .toList()));
        return cells;
    }

    List<String> texts(Advised advised) {
        return cells(advised).stream()
                .map(cell -> cell instanceof Number number ? plain(number) : (String) cell)
                .toList();
    }

    private static String plain(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && number instanceof Integer
                ? String.valueOf(number.intValue())
                : String.valueOf(value);
    }

    private String gap(Advised.Shortfall gap) {
        Indicator indicator = rules.indicators().get(gap.indicator());
        return words.get(
                "gap", indicator.name(), figures.of(indicator, gap.region()), figures.of(indicator, gap.benchmark()));
    }
}
