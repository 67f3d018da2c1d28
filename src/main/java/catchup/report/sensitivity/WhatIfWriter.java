package catchup.report.sensitivity;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.comparison.Comparison;
import catchup.report.Figures;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.sensitivity.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Words what changes under scenarios: side by side where there are several, then each by itself. */
final class WhatIfWriter {

    private final List<WhatIf> all;
    private final Advice before;
    private final int top;
    private final Words words;

    WhatIfWriter(List<WhatIf> all, Options options) {
        this.all = all;
        this.before = all.get(0).comparison().before();
        this.top = options.top();
        this.words = new Words(before.rules(), options.lang());
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        if (all.size() == 1) {
            sections.addAll(scenario(0));
        } else {
            sections.add(Section.chapter("", words.get("heading.scenarios"), List.of(table()), List.of()));
            for (int i = 0; i < all.size(); i++) {
                sections.add(Section.chapter("", name(i), List.of(), scenario(i)));
            }
        }
        return new Document(words.lang(), title(), facts(), sections, TippingWriter.footer(words));
    }

    private List<Section> scenario(int index) {
        String anchors = "scenario-" + (index + 1) + "-";
        return new ScenarioWriter(all.get(index), anchors, top, words).sections();
    }

    private String title() {
        String named = words.labels().in(all.get(0).scenario().name());
        return all.size() > 1 || named.isEmpty()
                ? words.get("whatif.title", before.subject().region().name())
                : words.get("whatif.title.named", before.subject().region().name(), named);
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(words.get("case"), Line.of(before.subject().id())),
                new Fact(
                        words.get("benchmark"),
                        Line.of(words.labels().in(before.subject().benchmark().name()))));
    }

    private String name(int index) {
        String named = words.labels().in(all.get(index).scenario().name());
        return named.isEmpty() ? words.get("scenario", index + 1) : named;
    }

    /** Every measure that is among the first anywhere, with its rank and score everywhere; at the end the stage. */
    private Table table() {
        List<String> headings = new ArrayList<>(List.of(words.get("col.measure"), words.get("col.original")));
        Set<String> measures = new LinkedHashSet<>(top(before));
        for (int i = 0; i < all.size(); i++) {
            headings.add(name(i));
            measures.addAll(top(all.get(i).comparison().after()));
        }
        List<List<Line>> rows = new ArrayList<>();
        measures.forEach(measure -> rows.add(row(words.measure(measure), advice -> ranked(advice, measure))));
        rows.add(row(words.get("aspect.stage"), advice -> words.labels().get("stage." + advice.stage())));
        return new Table("", headings, rows);
    }

    private List<Line> row(String name, Function<Advice, String> cell) {
        List<Line> cells = new ArrayList<>(List.of(Line.of(name), Line.of(cell.apply(before))));
        all.forEach(each -> cells.add(Line.of(cell.apply(each.comparison().after()))));
        return cells;
    }

    private List<String> top(Advice advice) {
        return advice.recommendations().stream()
                .limit(top)
                .map(each -> each.measure().id())
                .toList();
    }

    private String ranked(Advice advice, String measure) {
        Optional<Recommendation> found = Comparison.recommendation(advice, measure);
        return found.map(each -> words.get(
                        "cell.ranked", each.rank(), Figures.points(each.score().total())))
                .orElseGet(() -> words.get("cell.none"));
    }
}
