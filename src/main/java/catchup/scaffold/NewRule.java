package catchup.scaffold;

import catchup.casefile.Decimals;
import catchup.diagnostic.Diagnostics;
import catchup.formatting.HouseForm;
import catchup.rulebase.Keywords;
import catchup.rulebase.Layer;
import catchup.source.SourceFile;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule to be written, as far as its author has said what it is to be; the rest is left to be filled in, each place marked
 * by dots, which no name and no sentence can be, so that checking the file points to it. Whatever has been said, it stays
 * within its place in the rule.
 *
 * @param conditions sentences of the vocabulary
 * @param conclusions sentences of the vocabulary
 * @param certainty how sure it is
 * @param principles ids of the principles it encodes
 * @param en the reason in English; {@code zh} in Chinese
 */
public record NewRule(
        String name,
        List<String> conditions,
        List<String> conclusions,
        double certainty,
        List<String> principles,
        String en,
        String zh) {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/rules");
    private static final String DOTS = "…";

    public NewRule {
        name = inQuotes(name);
    }

    /** The lines of the rule in house form, with a blank line above, in the language of its name. */
    public String text(Layer layer) {
        String header = header(layer);
        String written = written(layer);
        return HouseForm.of(new SourceFile("new.dslr", header + written), new Diagnostics())
                .map(text -> text.substring(header.length()))
                .orElse(written);
    }

    private String written(Layer layer) {
        Lang lang = Lang.of(name);
        return "\nrule \"" + name + "\"\n"
                + "    @principle( \"" + orDots(String.join(", ", principles)) + "\" )\n"
                + "    @certainty( " + number() + " )\n"
                + "    @reason( en = \"" + orDots(en) + "\", zh = \"" + orDots(zh) + "\" )\n"
                + "when\n"
                + lines(conditions, MESSAGES.get(lang, layer.code() + ".when"))
                + "then\n"
                + lines(conclusions, MESSAGES.get(lang, layer.code() + ".then"))
                + "end\n";
    }

    /** The two lines that a new file of rules starts with. */
    public static String header(Layer layer) {
        return "package catchup.rules\nagenda-group \"" + layer.code() + "\"\n";
    }

    private String number() {
        return Double.isFinite(certainty) ? Decimals.text(certainty) : DOTS;
    }

    private static String orDots(String text) {
        String said = inQuotes(text);
        return said.isEmpty() ? DOTS : said;
    }

    private static String lines(List<String> sentences, String otherwise) {
        return (sentences.isEmpty() ? List.of(otherwise) : sentences)
                .stream().map(NewRule::line).collect(Collectors.joining());
    }

    /** A sentence on a line of its own; with dots before it what would end the rule, start another or vanish. */
    private static String line(String sentence) {
        String line = oneLine(sentence);
        return "    " + (Keywords.isOne(line) ? DOTS + " " + line : line).strip() + "\n";
    }

    /** A quote would end the text that it stands in. */
    private static String inQuotes(String text) {
        return oneLine(text.replace('"', '\''));
    }

    /** The text on one line, without characters that no file may hold. */
    private static String oneLine(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().forEach(c -> allowed.appendCodePoint(SourceFile.isAllowed(c) ? c : ' '));
        return allowed.toString().replaceAll("\\s+", " ").strip();
    }
}
