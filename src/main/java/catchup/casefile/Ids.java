package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.util.regex.Pattern;

/** Ids of cases. They become parts of file names and addresses, so nothing but letters, digits and hyphens is let in. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,60}(-[a-z0-9]{1,60}){0,20}");

    private Ids() {}

    /** Whether a text is an id; reported if not. */
    static boolean check(String text, Location at, Diagnostics diagnostics) {
        boolean good = ID.matcher(text).matches();
        if (!good) {
            diagnostics.add(Problem.BAD_ID, at, text);
        }
        return good;
    }
}
