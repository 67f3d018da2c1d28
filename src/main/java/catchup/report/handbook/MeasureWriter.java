package catchup.report.handbook;

import catchup.fact.Measure;
import catchup.handbook.Handbook;
import catchup.report.FicheWords;
import catchup.report.Labels;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Words what can be done: the fiche of a measure, what calls for it, and its place in a plan. */
final class MeasureWriter {

    private final Handbook book;
    private final Words words;
    private final Labels labels;
    private final FicheWords fiches;
    private final Sentences sentences;
    private final RuleWriter rules;
    private final Drawings drawings;

    MeasureWriter(Handbook book, Words words, Sentences sentences, RuleWriter rules, Drawings drawings) {
        this.book = book;
        this.words = words;
        this.labels = words.labels();
        this.fiches = new FicheWords(labels);
        this.sentences = sentences;
        this.rules = rules;
        this.drawings = drawings;
    }

    Section entry(Measure measure) {
        Mention mention = new Mention(Kind.MEASURE, measure.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.in(measure.why()))));
        blocks.add(new Facts(summary(measure)));
        blocks.addAll(steps(measure));
        blocks.add(new Facts(links(measure)));
        blocks.addAll(risks(measure));
        blocks.addAll(rules.concluding(mention, "measure.rules"));
        blocks.addAll(rules.inShort("measure.plan", inPlan(mention), mention));
        if (!book.uses().concluding(mention).isEmpty()) {
            blocks.add(drawings.picture(drawings.leadingTo(mention)));
        }
        return Section.entry(Anchors.of(mention), words.in(measure.name()), measure.id(), blocks);
    }

    private List<Fact> summary(Measure measure) {
        return List.of(
                shared("col.lead", labels.word("party", measure.lead())),
                shared("col.support", fiches.support(measure)),
                shared("col.horizon", fiches.horizon(measure.horizon())),
                shared("col.phase", labels.get("phase." + measure.phase())),
                shared("col.cost", labels.word("cost", measure.cost())));
    }

    private List<Fact> links(Measure measure) {
        return List.of(
                fact("called-for-by", sentences.links(Kind.DIAGNOSIS, callingFor(measure))),
                fact("kpis", sentences.links(Kind.INDICATOR, measure.kpis())),
                fact("builds-on", sentences.links(Kind.INDICATOR, measure.buildsOn())),
                fact("suits", sentences.links(Kind.SETTING, measure.suits())),
                fact("unsuited", sentences.links(Kind.SETTING, measure.unsuited())),
                fact("prerequisites", sentences.links(Kind.MEASURE, measure.prerequisites())),
                fact("needed-by", sentences.links(Kind.MEASURE, naming(measure, Measure::prerequisites))),
                fact("synergies", sentences.links(Kind.MEASURE, mutual(measure, Measure::synergies))),
                fact("conflicts", sentences.links(Kind.MEASURE, mutual(measure, Measure::conflicts))),
                fact("principles", sentences.links(Kind.PRINCIPLE, measure.principles())));
    }

    private List<Block> steps(Measure measure) {
        return List.of(new Items(
                labels.get("part.steps"),
                true,
                measure.steps().stream().map(step -> Line.of(words.in(step))).toList()));
    }

    private List<Block> risks(Measure measure) {
        return measure.risks().isEmpty()
                ? List.of()
                : List.of(new Table(
                        "",
                        labels.columns("risk", "mitigation"),
                        measure.risks().stream()
                                .map(risk ->
                                        List.of(Line.of(words.in(risk.risk())), Line.of(words.in(risk.mitigation()))))
                                .toList()));
    }

    /** The diagnoses that rules look at before they recommend it. */
    private List<String> callingFor(Measure measure) {
        return book.uses().concluding(new Mention(Kind.MEASURE, measure.id())).stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(Condition.Holds.class::isInstance)
                .flatMap(condition -> Mention.in(condition.pattern()).stream())
                .filter(mention -> mention.kind() == Kind.DIAGNOSIS)
                .map(Mention::id)
                .distinct()
                .toList();
    }

    /** The rules that set it in relation to other measures, or warn of it; those that recommend it are not among them. */
    private List<Rule> inPlan(Mention measure) {
        List<Rule> found = new ArrayList<>(book.uses().speakingOf(measure));
        found.removeAll(book.uses().concluding(measure));
        book.uses().lookingAt(measure).stream()
                .filter(rule -> !found.contains(rule))
                .forEach(found::add);
        return found;
    }

    private List<String> mutual(Measure measure, Function<Measure, List<String>> part) {
        List<String> both = new ArrayList<>(part.apply(measure));
        naming(measure, part).stream().filter(id -> !both.contains(id)).forEach(both::add);
        return both;
    }

    private List<String> naming(Measure measure, Function<Measure, List<String>> part) {
        return book.rules().measures().all().stream()
                .filter(each -> part.apply(each).contains(measure.id()))
                .map(Measure::id)
                .toList();
    }

    private Fact shared(String key, String value) {
        return new Fact(labels.get(key), Line.of(value));
    }

    private Fact fact(String key, Line value) {
        return new Fact(words.get("fact." + key), value);
    }
}
