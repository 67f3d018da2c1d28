package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.Optional;
import java.util.regex.Pattern;

/** Years from 1800 to 2200: no figure about a production region is older, and no plan reaches further. */
final class Years {

    /** Stands in for a year that is wrong and reported; it is never seen, for a file with anything wrong yields no case. */
    static final int NONE = 0;

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    private Years() {}

    /** The year under an optional key; what is no year is reported and {@link #NONE}. */
    static Optional<Integer> read(Fields fields, String key, Diagnostics diagnostics) {
        return fields.optional(key).map(tree -> fields.asScalar(tree)
                .flatMap(scalar -> read(scalar, diagnostics))
                .orElse(NONE));
    }

    /** The year that is written; reported and empty if it is none. */
    static Optional<Integer> read(Tree.Scalar scalar, Diagnostics diagnostics) {
        boolean digits = FOUR_DIGITS.matcher(scalar.text()).matches();
        int year = digits ? Integer.parseInt(scalar.text()) : NONE;
        if (year < EARLIEST || year > LATEST) {
            diagnostics.add(Problem.NOT_A_YEAR, scalar.at(), scalar.text());
            return Optional.empty();
        }
        if (scalar.quoted()) {
            diagnostics.add(Problem.NUMBER_AS_TEXT, scalar.at(), scalar.text());
            return Optional.empty();
        }
        return Optional.of(year);
    }
}
