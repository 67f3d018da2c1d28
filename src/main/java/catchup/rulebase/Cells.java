package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.Numbers;
import catchup.source.Table.Row;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads cells of catalogues, and reports those that do not hold what they should. */
final class Cells {

    private final Diagnostics diagnostics;

    Cells(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A text that must not be empty. */
    String required(Row row, String column) {
        if (row.text(column).isEmpty()) {
            diagnostics.add(Problem.EMPTY_TEXT, row.cell(column).at(), column);
        } else if (Interpreter.isGap(row.text(column))) {
            diagnostics.add(Problem.NOT_FILLED_IN, row.cell(column).at(), Text.same(column));
        }
        return row.text(column);
    }

    /** A number; empty if the cell is, or holds none, which is reported. */
    OptionalDouble number(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = Numbers.parse(text);
        if (number.isEmpty()) {
            diagnostics.add(Problem.NOT_A_NUMBER, row.cell(column).at(), text);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.get());
    }

    /** The id of an entry of another catalogue; one of none is reported. */
    String reference(Row row, String column, Collection<String> known, Problem unknown) {
        String id = row.text(column);
        if (!known.contains(id)) {
            diagnostics.unknown(unknown, row.cell(column).at(), id, known);
        }
        return id;
    }

    /** The constant that a cell names; one that names none is reported, and the row read on with the first. */
    <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        List<String> known = new ArrayList<>();
        for (E candidate : type.getEnumConstants()) {
            String name = candidate.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(row.text(column))) {
                return candidate;
            }
            known.add(name);
        }
        diagnostics.unknown(Problem.NOT_ONE_OF, row.cell(column).at(), row.text(column), known, Text.listed(known));
        return type.getEnumConstants()[0];
    }
}
