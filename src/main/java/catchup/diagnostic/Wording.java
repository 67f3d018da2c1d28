package catchup.diagnostic;

import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Unseen;
import java.util.List;
import java.util.stream.Collectors;

/** Puts diagnostics into words: {@code file:line:column: what was met, what was expected, did you mean …}. */
public final class Wording {

    private static final Messages MESSAGES = new Messages("catchup/diagnostic/problems");
    private static final int LONGEST = 200;

    private Wording() {}

    /** All of it in one line: place, message, code. */
    public static String of(Diagnostic diagnostic, Lang lang) {
        String code = diagnostic.problem().code();
        return Unseen.shown(diagnostic.at().toString()) + ": " + message(diagnostic, lang) + " [" + code + "]";
    }

    /** What is wrong, what may have been meant and what it clashes with, without place and code. */
    public static String message(Diagnostic diagnostic, Lang lang) {
        StringBuilder words = new StringBuilder();
        words.append(MESSAGES.get(
                lang,
                diagnostic.problem().code(),
                diagnostic.arguments().stream().map(Wording::readable).toArray()));
        if (!diagnostic.suggestions().isEmpty()) {
            words.append(MESSAGES.get(
                    lang, "did-you-mean", String.join(lang == Lang.ZH ? "、" : ", ", diagnostic.suggestions())));
        }
        if (!diagnostic.others().isEmpty()) {
            words.append(MESSAGES.get(lang, "see-also", places(diagnostic.others(), lang)));
        }
        return Unseen.shown(words.toString());
    }

    private static String places(List<Location> places, Lang lang) {
        return places.stream().map(Location::toString).collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    /** A line that was met may be as long as a file; its beginning is enough to find it. */
    private static Object readable(Object argument) {
        return argument instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : argument;
    }
}
