package catchup.diagnostic;

import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import catchup.text.Unseen;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts diagnostics into words: {@code file:line:column: what was met, what was expected, did you mean …}. */
public final class Wording {

    private static final Messages MESSAGES = new Messages("catchup/diagnostic/problems");
    private static final int LONGEST = 200;
    private static final int LONGEST_LIST = 600;

    /** What is said where nothing stands, instead of quoting it; for problems that may be met so. */
    private static final String EMPTY = ".empty";

    private static final Pattern BREAKS = Pattern.compile("[\\n\\t\\u2028\\u2029]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private Wording() {}

    /** All of it in one line: place, message, code. */
    public static String of(Diagnostic diagnostic, Lang lang) {
        String code = diagnostic.problem().code();
        return Unseen.shown(diagnostic.at().toString()) + ": " + message(diagnostic, lang) + " [" + code + "]";
    }

    /** What is wrong, what may have been meant and what it clashes with, without place and code. */
    public static String message(Diagnostic diagnostic, Lang lang) {
        StringBuilder words = new StringBuilder(sentence(diagnostic, lang));
        if (!diagnostic.suggestions().isEmpty()) {
            words.append(MESSAGES.get(
                    lang, "did-you-mean", String.join(lang == Lang.ZH ? "、" : ", ", suggestions(diagnostic))));
        }
        if (!diagnostic.others().isEmpty()) {
            words.append(MESSAGES.get(lang, "see-also", places(diagnostic.others(), lang)));
        }
        return Unseen.shown(words.toString());
    }

    /** What is wrong, and nothing else: for reports that show suggestions and the other side in a way of their own. */
    public static String sentence(Diagnostic diagnostic, Lang lang) {
        String code = diagnostic.problem().code();
        boolean empty = isEmpty(diagnostic) && MESSAGES.has(lang, code + EMPTY);
        return MESSAGES.get(
                lang,
                empty ? code + EMPTY : code,
                diagnostic.arguments().stream()
                        .map(argument -> readable(argument, lang))
                        .toArray());
    }

    /** Whether nothing stands where something was expected. */
    private static boolean isEmpty(Diagnostic diagnostic) {
        return !diagnostic.arguments().isEmpty()
                && diagnostic.arguments().get(0) instanceof String met
                && met.isBlank();
    }

    /** What may have been meant, nearest first. */
    public static List<String> suggestions(Diagnostic diagnostic) {
        return diagnostic.suggestions().stream().map(Wording::visible).toList();
    }

    private static String places(List<Location> places, Lang lang) {
        return places.stream()
                .map(place -> visible(place.toString()))
                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }

    /** A line that was met may be as long as a file; its beginning is enough to find it. */
    private static String readable(Object argument, Lang lang) {
        String text = argument instanceof Text both ? both.in(lang) : String.valueOf(argument);
        int most = argument instanceof Text ? LONGEST_LIST : LONGEST;
        boolean tooLong = text.codePointCount(0, text.length()) > most;
        return visible(tooLong ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text);
    }

    /** A text on one line; what would steer a terminal or turn the text around is shown by its number. */
    private static String visible(String text) {
        return HIDDEN.matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll(hidden -> String.format("U+%04X", hidden.group().codePointAt(0)));
    }
}
