package catchup.report.batch;

import catchup.batch.Outcome;
import catchup.batch.Scribe;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Wording;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** Puts rows down: those that were advised as lines of JSON, what is wrong with the others as rows of a table. */
public final class BatchScribe implements Scribe {

    /** The columns of the table of problems. */
    public static final List<String> COLUMNS =
            List.of("line", "place", "column", "key", "problem", "message", "suggestions");

    /** What stands for a problem where the fault is ours. */
    static final String FAULT = "fault";

    private final Lang lang;
    private final Words words;

    public BatchScribe(Lang lang) {
        this.lang = lang;
        this.words = new Words(lang);
    }

    @Override
    public String text(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return AdvisedJson.line(done.advised());
        }
        StringBuilder lines = new StringBuilder();
        problems(outcome).forEach(problem -> lines.append(Inert.line(problem)));
        return lines.toString();
    }

    /** What is wrong with a row, for each problem the cells under {@link #COLUMNS}; none if it was advised or does not count. */
    public List<List<String>> problems(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            String fault = words.get("fault", failed.fault());
            return List.of(List.of(String.valueOf(failed.line()), "", "", failed.key(), FAULT, fault, ""));
        }
        List<List<String>> problems = new ArrayList<>();
        if (outcome instanceof Outcome.Refused refused) {
            for (int i = 0; i < refused.problems().size(); i++) {
                problems.add(cells(
                        refused, refused.problems().get(i), refused.columns().get(i)));
            }
        }
        return problems;
    }

    private List<String> cells(Outcome.Refused refused, Diagnostic problem, String column) {
        boolean inside = problem.at().line() > 0;
        return List.of(
                String.valueOf(inside ? problem.at().line() : refused.line()),
                problem.at().toString(),
                column,
                refused.key(),
                problem.problem().code(),
                Wording.message(problem, lang),
                String.join(" | ", Wording.suggestions(problem)));
    }

    @Override
    public String problemsHead() {
        return Inert.line(COLUMNS);
    }
}
