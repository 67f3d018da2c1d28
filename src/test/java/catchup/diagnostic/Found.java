package catchup.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics in the few words that tests compare: what is wrong and where, never the wording. */
public final class Found {

    private Found() {}

    /** Each as {@code code line:column}; what concerns a file as a whole as {@code code 0:0}. */
    public static List<String> in(Diagnostics diagnostics) {
        return diagnostics.all().stream().map(Found::brief).toList();
    }

    /** The codes alone, in the order of their places. */
    public static List<String> codes(Diagnostics diagnostics) {
        return diagnostics.all().stream().map(found -> found.problem().code()).toList();
    }

    /** The only one there is. */
    public static Diagnostic only(Diagnostics diagnostics) {
        if (diagnostics.all().size() != 1) {
            throw new AssertionError("expected one problem, met " + in(diagnostics));
        }
        return diagnostics.all().get(0);
    }

    /** Code, place, the nearest suggestion and the other side, as far as there are any. */
    public static String full(Diagnostic found) {
        String suggestion =
                found.suggestions().isEmpty() ? "" : " ? " + found.suggestions().get(0);
        String other = found.others().stream().map(at -> " & " + place(at)).collect(Collectors.joining());
        return brief(found) + suggestion + other;
    }

    private static String brief(Diagnostic found) {
        return found.problem().code() + " " + place(found.at());
    }

    private static String place(Location at) {
        return at.line() + ":" + at.column();
    }
}
