package catchup.report.handbook;

import catchup.diagnostic.Location;
import catchup.handbook.Handbook;
import catchup.handbook.Places;
import catchup.handbook.Use;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.Mention;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words every place that names something. */
final class PlacesWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;

    PlacesWriter(Handbook book, Lang lang) {
        this.book = book;
        this.words = new Words(lang);
        this.sentences = new Sentences(book.rules(), words, Optional.empty());
    }

    /** The places of all that a word means, one part for each meaning; of a rule, where {@code meant} is empty. */
    Document document(String word, List<Mention> meant) {
        List<Section> sections = new ArrayList<>();
        for (Mention mention : meant) {
            String heading = words.get("uses.of", words.word("kind", mention.kind()), sentences.name(mention));
            sections.add(section(heading, Places.of(mention, book.rules(), book.tests())));
        }
        if (meant.isEmpty()) {
            sections.add(
                    section(words.get("uses.of", words.get("rule.name"), word), Places.ofRule(word, book.tests())));
        }
        return new Document(words.lang(), words.get("uses.title", word), List.<Fact>of(), sections, "");
    }

    private Section section(String heading, List<Use> uses) {
        List<List<Line>> rows = uses.stream().map(this::row).toList();
        Table table = new Table("", List.of(words.get("col.where"), words.get("col.by"), words.get("col.as")), rows);
        String count = words.count("uses.count", uses.size());
        return new Section("", heading, count, false, rows.isEmpty() ? List.of() : List.of(table), List.of());
    }

    private List<Line> row(Use use) {
        return List.of(Line.of(place(use.at())), by(use), Line.of(as(use)));
    }

    private Line by(Use use) {
        if (use instanceof Use.InRule rule) {
            return Line.of(words.get("uses.rule", rule.rule().name()));
        } else if (use instanceof Use.InEntry entry) {
            return Line.of(
                    words.get("uses.entry", words.word("kind", entry.entry().kind()), sentences.name(entry.entry())));
        }
        return Line.of(
                use instanceof Use.InTest test ? words.get("uses.test", test.test()) : words.get("uses.ranking"));
    }

    private String as(Use use) {
        if (use instanceof Use.InRule rule) {
            String as = rule.line().startsWith("@") ? "cited" : rule.concluded() ? "concluded" : "condition";
            return words.get("uses." + as, rule.line());
        }
        return use instanceof Use.InEntry entry ? words.word("role", entry.role()) : "";
    }

    private static String place(Location at) {
        return at.line() == 0 ? at.file() : at.file() + ":" + at.line();
    }
}
