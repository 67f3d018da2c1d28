package catchup.diagnostic;

import catchup.text.Lang;
import catchup.text.Messages;

/** Puts diagnostics into words: {@code file:line:column: what was met, what was expected, did you mean …}. */
public final class Wording {

    private static final Messages MESSAGES = new Messages("catchup/diagnostic/problems");
    private static final int LONGEST = 200;

    private Wording() {}

    public static String of(Diagnostic diagnostic, Lang lang) {
        StringBuilder words = new StringBuilder();
        words.append(diagnostic.at()).append(": ");
        words.append(MESSAGES.get(
                lang,
                diagnostic.problem().code(),
                diagnostic.arguments().stream().map(Wording::readable).toArray()));
        if (!diagnostic.suggestions().isEmpty()) {
            words.append(MESSAGES.get(
                    lang, "did-you-mean", String.join(lang == Lang.ZH ? "、" : ", ", diagnostic.suggestions())));
        }
        diagnostic.other().ifPresent(other -> words.append(MESSAGES.get(lang, "see-also", other)));
        return words.append(" [")
                .append(diagnostic.problem().code())
                .append(']')
                .toString();
    }

    /** A line that was met may be as long as a file; its beginning is enough to find it. */
    private static Object readable(Object argument) {
        return argument instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : argument;
    }
}
