package catchup.report.elicitation;

import catchup.elicitation.Question;
import catchup.fact.Case;
import catchup.fact.Indicator;
import catchup.report.Engine;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The list of questions to take into the field: the order first, then a sheet for each. */
final class QuestionList {

    private final Case subject;
    private final RuleBase rules;
    private final List<Question> questions;
    private final int places;
    private final int shown;
    private final Words words;
    private final QuestionWords sayings;

    QuestionList(Case subject, RuleBase rules, List<Question> questions, int places, int shown, Words words) {
        this.subject = subject;
        this.rules = rules;
        this.questions = questions;
        this.places = places;
        this.shown = shown;
        this.words = words;
        this.sayings = new QuestionWords(words);
    }

    Document document() {
        List<Question> worth =
                questions.stream().filter(question -> question.worth() > 0).toList();
        List<Question> some = worth.subList(0, Math.min(shown, worth.size()));
        List<Section> sections = new ArrayList<>();
        sections.add(chapter("order", order(worth, some)));
        if (!some.isEmpty()) {
            List<Section> sheets = some.stream()
                    .map(question -> sheet(some.indexOf(question) + 1, question))
                    .toList();
            sections.add(Section.chapter("", words.get("heading.sheets"), List.of(), sheets));
        }
        sections.add(chapter("method", List.of(new Items("", false, method()))));
        return new Document(
                words.labels().lang(),
                words.get("title", subject.region().name()),
                facts(worth.size()),
                sections,
                footer());
    }

    private Section chapter(String key, List<Block> blocks) {
        return Section.chapter("", words.get("heading." + key), blocks, List.of());
    }

    private List<Fact> facts(int worth) {
        return List.of(
                fact("region", words.labels().in(subject.region().name())),
                fact("benchmark", words.labels().in(subject.benchmark().name())),
                fact("missing", String.valueOf(questions.size())),
                fact("telling", words.get("telling", worth, places)));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.get("fact." + key), Line.of(value));
    }

    private List<Block> order(List<Question> worth, List<Question> some) {
        if (worth.isEmpty()) {
            return List.of(paragraph(words.get(questions.isEmpty() ? "nothing-missing" : "nothing-telling", places)));
        }
        List<List<Line>> rows = some.stream()
                .map(question -> List.of(
                        Line.of(String.valueOf(some.indexOf(question) + 1)),
                        Line.of(words.labels().in(question.indicator().name())),
                        Line.of(sayings.missing(question)),
                        Line.of(words.word("asking", question.effort().asking())),
                        Line.of(words.percent(question.worth())),
                        Line.of(sayings.stake(question))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("", words.columns("number", "indicator", "missing", "asking", "worth", "stake"), rows));
        if (worth.size() > some.size()) {
            blocks.add(paragraph(words.get("further", worth.size() - some.size())));
        }
        return blocks;
    }

    private Section sheet(int number, Question question) {
        Indicator indicator = question.indicator();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("wanted", sayings.missing(question)));
        facts.add(fact("unit", words.unit(indicator)));
        facts.add(fact("note", words.labels().in(indicator.note())));
        facts.add(fact("how", words.word("asking.how", question.effort().asking())));
        facts.add(fact("where", indicator.firstTier().isPresent() ? indicator.source() : ""));
        facts.add(fact("answer", words.get("blank.figure")));
        if (question.benchmarkMissing() && question.regionMissing()) {
            facts.add(fact("benchmark", words.get("blank.figure")));
        }
        List<Block> blocks = List.of(
                new Facts(facts),
                new Items(
                        words.get("prospects", places),
                        false,
                        sayings.prospects(question).stream().map(Line::of).toList()));
        return Section.entry("", number + ". " + words.labels().in(indicator.name()), indicator.id(), blocks);
    }

    private List<Line> method() {
        return Arrays.asList("order", "prior", "alone", "effort").stream()
                .map(key -> Line.of(words.get("method." + key, places)))
                .toList();
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Line.of(text));
    }

    private String footer() {
        return words.labels()
                .clauses(List.of(
                        words.labels().get("engine.version", Engine.version(words.labels())),
                        words.labels().get("engine.rules", rules.hash())));
    }
}
