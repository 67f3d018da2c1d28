package catchup.report.sensitivity;

import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.Effort;
import catchup.sensitivity.Moved;
import catchup.sensitivity.Plan;
import catchup.sensitivity.Reach;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** Words what it would take for a measure to come among the first ones, or to leave them. */
final class ReachWriter {

    private static final int MOST_ALTERNATIVES = 8;

    private final Reach reach;
    private final Words words;
    private final String measure;

    ReachWriter(Reach reach, Lang lang) {
        this.reach = reach;
        this.words = new Words(reach.rules(), lang);
        this.measure = words.measure(reach.goal().measure().id());
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        sections.add(answer());
        if (reach.plans().size() > 1) {
            sections.add(alternatives());
        }
        sections.add(method());
        String title = words.get(
                reach.goal().out() ? "reach.title.out" : "reach.title",
                measure,
                reach.goal().top(),
                reach.subject().region().name());
        return new Document(words.lang(), title, facts(), sections, TippingWriter.footer(words));
    }

    private List<Fact> facts() {
        return List.of(
                fact("case", reach.subject().id()),
                fact("reach.rank", rank(reach.rank())),
                fact("reach.changeable", String.valueOf(reach.changeable())));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.get(key), Line.of(value));
    }

    private String rank(int rank) {
        return rank == 0 ? words.get("not-recommended") : words.get("rank", rank);
    }

    private Section answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(verdict()));
        if (!reach.plans().isEmpty()) {
            Plan plan = reach.plans().get(0);
            blocks.add(new Table(
                    "",
                    List.of(
                            words.get("col.figures"),
                            words.get("col.change"),
                            words.get("col.years"),
                            words.get("col.cost"),
                            words.get("col.kind")),
                    plan.changes().stream().map(this::row).toList()));
            blocks.add(paragraph(words.get("reach.then", measure, rank(plan.rank()))));
            blocks.add(paragraph(certainty()));
            if (!plan.improves()) {
                blocks.add(paragraph(words.get("reach.worse")));
            }
        }
        return Section.chapter("", words.get("heading.answer"), blocks, List.of());
    }

    private String verdict() {
        int top = reach.goal().top();
        if (reach.isMet()) {
            return words.get(
                    reach.goal().out() ? "reach.already.out" : "reach.already", measure, top, rank(reach.rank()));
        } else if (!reach.plans().isEmpty()) {
            return words.get(
                    (reach.goal().out() ? "reach.found.out" : "reach.found") + (reach.size() == 1 ? ".one" : ""),
                    measure,
                    top,
                    reach.size());
        } else if (reach.isProven()) {
            return words.get(
                    reach.bounds().any() ? "reach.none.any" : "reach.none",
                    reach.bounds().most(),
                    reach.changeable());
        }
        return words.get("reach.cut", reach.searched(), reach.bounds().budget());
    }

    private String certainty() {
        if (!reach.isProven()) {
            return words.get("reach.unproven", reach.searched());
        }
        return words.get(reach.isEasiestProven() ? "reach.easiest" : "reach.fewest");
    }

    private List<Line> row(Moved moved) {
        Effort effort = reach.rules().margins().effort(moved.indicator());
        String years = effort.years().stream()
                .mapToObj(number -> words.count("years", number))
                .findFirst()
                .orElse("");
        return TippingWriter.lines(
                words.name(moved.indicator()),
                change(moved),
                years,
                words.labels().word("cost", effort.change()),
                words.get(moved.improves() ? "better" : "worse"));
    }

    private String change(Moved moved) {
        return words.get(
                "from-to", words.value(moved.indicator(), moved.from()), words.value(moved.indicator(), moved.to()));
    }

    private Section alternatives() {
        List<List<Line>> rows = reach.plans().stream()
                .skip(1)
                .limit(MOST_ALTERNATIVES)
                .map(plan -> TippingWriter.lines(
                        words.sentence(plan.changes().stream()
                                .map(moved -> words.get(
                                        moved.improves() ? "supposed" : "supposed.worse",
                                        words.name(moved.indicator()),
                                        change(moved)))
                                .toList()),
                        rank(plan.rank()),
                        Words.number(plan.effort() / reach.plans().get(0).effort())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("", List.of(words.get("col.plan"), words.get("col.then"), words.get("col.times")), rows));
        int more = reach.plans().size() - 1 - rows.size();
        if (more > 0) {
            blocks.add(paragraph(words.get("reach.more", more)));
        }
        return Section.chapter("", words.get("heading.alternatives", reach.size()), blocks, List.of());
    }

    private Section method() {
        return Section.chapter(
                "",
                words.labels().get("heading.method"),
                List.of(
                        paragraph(words.get("reach.method")),
                        paragraph(words.get(reach.bounds().any() ? "reach.method.any" : "reach.method.better"))),
                List.of());
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Line.of(text));
    }
}
