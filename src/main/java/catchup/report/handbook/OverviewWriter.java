package catchup.report.handbook;

import catchup.fact.Named;
import catchup.handbook.Handbook;
import catchup.handbook.Handbook.Chapter;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words how much a rule base holds of each dimension, or what a dimension holds, and how to ask for more. */
final class OverviewWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;

    OverviewWriter(Handbook book, Lang lang) {
        this.book = book;
        this.words = new Words(lang);
        this.sentences = new Sentences(book.rules(), words, Optional.empty());
    }

    /** How much there is of everything, by dimension. */
    Document all() {
        List<List<Line>> rows = book.chapters().stream().map(this::row).toList();
        List<String> headings = List.of(
                words.get("col.dimension"),
                words.get("col.id"),
                words.get("count.indicators"),
                words.get("count.diagnoses"),
                words.get("count.measures"),
                words.get("count.rules"));
        return document(words.get("title"), new Introduction(book, words).counts(), new Table("", headings, rows));
    }

    /** What a dimension holds, by id. */
    Document of(Chapter chapter) {
        List<List<Line>> rows = new ArrayList<>();
        chapter.indicators().forEach(each -> rows.add(row(Kind.INDICATOR, each)));
        chapter.diagnoses().forEach(each -> rows.add(row(Kind.DIAGNOSIS, each)));
        chapter.measures().forEach(each -> rows.add(row(Kind.MEASURE, each)));
        List<String> headings = List.of(
                words.get("fact.kind"),
                words.get("col.id"),
                words.get("col.name"),
                words.get("col.concluded-by"),
                words.get("col.looked-at-by"));
        return document(words.in(chapter.dimension().name()), List.of(), new Table("", headings, rows));
    }

    private Document document(String title, List<Document.Fact> facts, Block block) {
        List<Line> hints = Stream.of("page", "leads-to", "from", "uses", "graph", "theme")
                .map(hint -> Line.of(words.get("hint." + hint)))
                .toList();
        Section overview = Section.chapter("", words.get("overview"), List.of(block), List.of());
        Section more = Section.chapter("", words.get("hints"), List.of(new Items("", false, hints)), List.of());
        return new Document(words.lang(), title, facts, List.of(overview, more), "");
    }

    private List<Line> row(Chapter chapter) {
        Set<Rule> rules = new LinkedHashSet<>();
        chapter.diagnoses().forEach(each -> rules.addAll(concluding(Kind.DIAGNOSIS, each)));
        chapter.measures().forEach(each -> rules.addAll(concluding(Kind.MEASURE, each)));
        return List.of(
                Line.of(words.in(chapter.dimension().name())),
                Line.of(chapter.dimension().id()),
                number(chapter.indicators().size()),
                number(chapter.diagnoses().size()),
                number(chapter.measures().size()),
                number(rules.size()));
    }

    private List<Line> row(Kind kind, Named entry) {
        Mention mention = new Mention(kind, entry.id());
        return List.of(
                Line.of(words.word("kind", kind)),
                Line.of(entry.id()),
                sentences.link(mention),
                number(book.uses().concluding(mention).size()),
                number(book.uses().lookingAt(mention).size()));
    }

    private List<Rule> concluding(Kind kind, Named entry) {
        return book.uses().concluding(new Mention(kind, entry.id()));
    }

    private static Line number(int number) {
        return Line.of(String.valueOf(number));
    }
}
