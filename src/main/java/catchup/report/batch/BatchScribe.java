package catchup.report.batch;

import catchup.batch.Outcome;
import catchup.batch.Scribe;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Wording;
import catchup.text.Lang;
import java.util.List;

/** Puts rows down: those that were advised as lines of JSON, what is wrong with the others as rows of a table. */
public final class BatchScribe implements Scribe {

    /** The columns of the table of problems. */
    static final List<String> COLUMNS = List.of("line", "place", "column", "key", "problem", "message", "suggestions");

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
        if (outcome instanceof Outcome.Failed failed) {
            return Inert.line(List.of(
                    String.valueOf(failed.line()),
                    "",
                    "",
                    failed.key(),
                    FAULT,
                    words.get("fault", failed.fault()),
                    ""));
        }
        StringBuilder lines = new StringBuilder();
        if (outcome instanceof Outcome.Refused refused) {
            for (int i = 0; i < refused.problems().size(); i++) {
                lines.append(line(
                        refused, refused.problems().get(i), refused.columns().get(i)));
            }
        }
        return lines.toString();
    }

    private String line(Outcome.Refused refused, Diagnostic problem, String column) {
        boolean inside = problem.at().line() > 0;
        return Inert.line(List.of(
                String.valueOf(inside ? problem.at().line() : refused.line()),
                problem.at().toString(),
                column,
                refused.key(),
                problem.problem().code(),
                Wording.message(problem, lang),
                String.join(" | ", Wording.suggestions(problem))));
    }

    @Override
    public String problemsHead() {
        return Inert.line(COLUMNS);
    }
}
