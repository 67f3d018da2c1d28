package catchup.report.handbook;

import catchup.handbook.Handbook;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.stream.IntStream;

/** Words what the handbook holds and how it is read. */
final class Introduction {

    private static final int SENTENCES = 8;

    private final Handbook book;
    private final Words words;

    Introduction(Handbook book, Words words) {
        this.book = book;
        this.words = words;
    }

    /** How much there is of everything. */
    List<Fact> counts() {
        RuleBase rules = book.rules();
        return List.of(
                count("dimensions", rules.dimensions().all().size()),
                count("indicators", rules.indicators().all().size()),
                count("diagnoses", rules.diagnoses().all().size()),
                count("measures", rules.measures().all().size()),
                count("rules", rules.writtenRules().size()),
                count("tests", book.tests().rules().size()),
                count("cautions", rules.cautions().all().size()),
                count("principles", rules.principles().size()),
                count("settings", rules.settings().all().size()));
    }

    /** How to read the rest. */
    List<Block> howToRead() {
        List<Line> sentences = IntStream.rangeClosed(1, SENTENCES)
                .mapToObj(number -> Line.of(words.get("how." + number)))
                .toList();
        return List.of(new Items("", false, sentences));
    }

    private Fact count(String key, int number) {
        return new Fact(words.get("count." + key), Line.of(String.valueOf(number)));
    }
}
