package catchup.scaffold;

import catchup.rulebase.Layer;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.List;

/**
 * A rule to be written, as far as its author has said what it is to be; the rest is left to be filled in, each place marked
 * by dots in quotes, which no name can be, so that checking the file points to it.
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

    /** The lines of the rule, with a blank line above, in the language of its name. */
    public String text(Layer layer) {
        Lang lang = Lang.of(name);
        String cited = principles.isEmpty() ? "…" : String.join(", ", principles);
        return "\nrule \"" + quotable(name) + "\"\n"
                + "    @principle( \"" + quotable(cited) + "\" )\n"
                + "    @certainty( " + certainty + " )\n"
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

    /** A quote would end the text that it stands in. */
    private static String quotable(String text) {
        return text.replace('"', '\'').replaceAll("\\s+", " ").strip();
    }

    private static String orDots(String reason) {
        return reason.isBlank() ? "…" : quotable(reason);
    }

    private static String lines(List<String> sentences, String otherwise) {
        StringBuilder lines = new StringBuilder();
        (sentences.isEmpty() ? List.of(otherwise) : sentences)
                .forEach(sentence -> lines.append("    ").append(sentence.replaceAll("\\s+", " ").strip()).append('\n'));
        return lines.toString();
    }
}
