package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.report.AdviceView;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.Step;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import catchup.report.handbook.Documents;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For every measure how it follows: the ways from the figures, the parts of its score, and the rules in their authors' words. */
final class ProofsPart implements Part {

    private static final String FOLLOWS = "→";

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        List<Page> pages = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            String path = "proofs/proofs." + lang.name().toLowerCase(Locale.ROOT) + ".md";
            pages.add(new Page(path, Documents.render(document(advice, lang), Format.MARKDOWN, Options.in(lang))));
        }
        return pages;
    }

    private static Document document(Advice advice, Lang lang) {
        Words words = new Words(lang);
        AdviceView view = AdviceView.of(advice, lang);
        List<Section> sections = view.recommendations().stream()
                .map(each ->
                        Section.chapter(each.id(), each.rank() + ". " + each.name(), blocks(each, words), List.of()))
                .toList();
        return new Document(
                lang, words.get("proofs.title", advice.subject().region().name()), List.of(), sections, view.engine());
    }

    private static List<Block> blocks(Recommendation each, Words words) {
        List<Branch> chains =
                each.why().stream().map(chain -> chain(chain, words)).toList();
        List<Line> rules = each.rules().stream()
                .map(rule -> Line.of(words.get(
                        "proofs.rule",
                        rule.name(),
                        rule.place(),
                        String.join(" ", rule.lines()),
                        rule.reason(),
                        rule.certainty())))
                .toList();
        List<Line> principles = each.principles().stream()
                .map(principle -> Line.of(words.labels().get("colon", principle.id(), principle.text())))
                .toList();
        return List.of(
                new Paragraph(Line.of(words.get("proofs.standing", each.score(), each.certainty(), each.phase()))),
                new Tree(chains),
                score(each, words),
                new Items(words.labels().get("part.rules"), false, rules),
                new Items(words.labels().get("part.principles"), false, principles));
    }

    private static Branch chain(Chain chain, Words words) {
        List<Branch> steps = new ArrayList<>();
        for (Step step : chain.steps()) {
            Branch concluded = new Branch(
                    FOLLOWS, Line.of(words.labels().get("colon", step.concluded(), step.reason())), List.of());
            steps.add(new Branch("", Line.of(step.seen()), List.of(concluded)));
        }
        return new Branch("", Line.of(words.get("proofs.chain", chain.certainty())), steps);
    }

    private static Block score(Recommendation each, Words words) {
        List<List<Line>> rows = new ArrayList<>();
        each.waterfall().forEach(part -> rows.add(lines(part.criterion(), part.weight(), part.value(), part.points())));
        rows.add(lines(words.labels().get("part.total"), "", "", each.score()));
        return new Table(
                words.labels().get("part.score", each.score()),
                words.labels().columns("criterion", "weight", "value", "points"),
                rows);
    }

    private static List<Line> lines(String... texts) {
        return List.of(texts).stream().map(Line::of).toList();
    }
}
