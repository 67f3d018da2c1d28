package catchup.report.sensitivity;

import catchup.sensitivity.Shift;
import java.util.ArrayList;
import java.util.List;

/** Says how the first measures change. */
final class Shifts {

    private final Words words;

    Shifts(Words words) {
        this.words = words;
    }

    /** What comes in for what, and what overtakes what. */
    String of(Shift shift) {
        List<String> clauses = new ArrayList<>();
        List<String> in = shift.in();
        List<String> out = shift.out();
        if (!in.isEmpty() && !out.isEmpty()) {
            clauses.add(words.get("shift.for", words.measures(in), words.measures(out)));
        } else if (!in.isEmpty()) {
            clauses.add(words.get("shift.in", words.measures(in)));
        } else if (!out.isEmpty()) {
            clauses.add(words.get("shift.out", words.measures(out)));
        }
        if (shift.isReordering()) {
            shift.overtakings()
                    .forEach(each -> clauses.add(words.get(
                            "shift.before", words.measure(each.measure()), words.measures(each.overtaken()))));
        }
        return words.sentence(clauses);
    }
}
