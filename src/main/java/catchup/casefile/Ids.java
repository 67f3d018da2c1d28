package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of cases. They become parts of file names and addresses, so nothing but letters, digits and hyphens is let in. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,60}(-[a-z0-9]{1,60}){0,20}");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LETTER = Pattern.compile(".*[\\p{L}\\p{N}&&[^\\x00-\\x7F]].*", Pattern.DOTALL);
    private static final int MOST_PARTS = 12;
    private static final int LONGEST_PART = 60;

    private Ids() {}

    /**
     * An id made of a text: hyphens for all but letters and digits, accents dropped. Where letters are lost that have no plain form,
     * as all of Chinese, the line tells it from others.
     */
    static String slug(String text, int line) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        for (String part : OTHER.split(plain, -1)) {
            if (!part.isEmpty() && parts.size() < MOST_PARTS) {
                parts.add(part.substring(0, Math.min(LONGEST_PART, part.length())));
            }
        }
        if (parts.isEmpty() || LETTER.matcher(plain).matches()) {
            parts.add("row-" + line);
        }
        return String.join("-", parts);
    }

    /** Whether a text is an id; reported if not. */
    static boolean check(String text, Location at, Diagnostics diagnostics) {
        boolean good = ID.matcher(text).matches();
        if (!good) {
            diagnostics.add(Problem.BAD_ID, at, text);
        }
        return good;
    }
}
