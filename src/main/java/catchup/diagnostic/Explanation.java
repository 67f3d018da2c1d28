package catchup.diagnostic;

import catchup.text.Lang;
import catchup.text.Messages;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * A page about one kind of problem, for whoever has to mend it. The texts stand in {@code explanations_*.properties}, under the
 * problem's code, and are taken letter by letter: braces in them are braces.
 *
 * @param title a few words
 * @param means what is wrong, and why it matters
 * @param mend what to do
 * @param example empty where none would tell more
 */
public record Explanation(Problem problem, String title, String means, String mend, Optional<Example> example) {

    private static final Messages MESSAGES = new Messages("catchup/diagnostic/explanations");

    /** The same thing wrong and right, as it would stand in the file: one line or several, no line end at the end. */
    public record Example(String wrong, String right) {}

    /** The page about a problem. A text that is missing is a fault of ours and throws {@link MissingResourceException}. */
    public static Explanation of(Problem problem, Lang lang) {
        String code = problem.code();
        return new Explanation(
                problem,
                text(lang, code + ".title"),
                text(lang, code + ".means"),
                text(lang, code + ".mend"),
                example(code, lang));
    }

    /** The heading of a topic. */
    public static String heading(Problem.Topic topic, Lang lang) {
        return text(lang, "topic." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Optional<Example> example(String code, Lang lang) {
        return MESSAGES.verbatim(lang, code + ".wrong").map(wrong -> new Example(wrong, text(lang, code + ".right")));
    }

    private static String text(Lang lang, String key) {
        return MESSAGES.verbatim(lang, key)
                .orElseThrow(() -> new MissingResourceException("no text", "explanations", key));
    }
}
