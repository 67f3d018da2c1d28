package catchup.workspace;

import catchup.fact.Severity;
import catchup.text.Lang;
import catchup.text.Text;
import catchup.workspace.Completions.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a new sentence of the vocabulary can mean: what those mean that are there already, with a severity left open or said. Who
 * writes one chooses the sentence that says the same.
 */
final class Meanings {

    private static final Pattern SENTENCE = Pattern.compile("^\\[(condition|consequence)]\\[]([^=]+)=(.*)$");
    private static final String SEVERITY = "{severity}";
    private static final Text SAME = new Text("means the same", "含义与此相同");

    private final List<String> lines;
    private final Lang lang;

    /** @param lines of the vocabulary */
    Meanings(List<String> lines, Lang lang) {
        this.lines = lines;
        this.lang = lang;
    }

    /** The meaning that is typed at the end of a line; empty where none is. */
    static Optional<String> typed(String before) {
        return Optional.of(SENTENCE.matcher(before)).filter(Matcher::matches).map(line -> line.group(3));
    }

    /** What the sentences mean that stand on the same side, conditions or consequences. */
    List<Item> like(String before) {
        return lines.stream()
                .map(SENTENCE::matcher)
                .filter(Matcher::matches)
                .filter(line -> before.startsWith("[" + line.group(1) + "]"))
                .filter(line -> Lang.of(line.group(2)) == lang && !line.group(3).contains("‹"))
                .flatMap(line -> items(line.group(2).strip(), line.group(3).strip()))
                .toList();
    }

    private Stream<Item> items(String sentence, String meaning) {
        List<Item> items = new ArrayList<>(List.of(item(sentence, meaning)));
        if (meaning.contains(SEVERITY) && sentence.contains(SEVERITY)) {
            Stream.of(Severity.values())
                    .filter(each -> each != Severity.NONE)
                    .map(Severity::text)
                    .forEach(each -> items.add(
                            item(sentence.replace(SEVERITY, each.in(lang)), meaning.replace(SEVERITY, each.en()))));
        }
        return items.stream();
    }

    private Item item(String sentence, String meaning) {
        return new Item(sentence, meaning, "meaning", SAME.in(lang));
    }
}
