package catchup.batch;

import catchup.advice.Adviser;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Advises on one row of very many. Safe for use by several threads. */
public final class RowAdviser {

    private final Adviser adviser;
    private final int top;

    /** @param top how many measures of each advice are kept */
    public RowAdviser(Adviser adviser, int top) {
        this.adviser = adviser;
        this.top = top;
    }

    /** What becomes of a row. A fault of ours costs this row and no other. */
    public Outcome outcome(Source.Row row) {
        String key = "";
        try {
            Diagnostics diagnostics = new Diagnostics();
            Source.Read read = row.read(diagnostics);
            key = read.key();
            if (!diagnostics.isEmpty()) {
                return refused(row, key, diagnostics.all());
            }
            String found = key;
            Optional<Outcome> done = read.subject()
                    .map(subject -> new Outcome.Done(Advised.of(adviser.advise(subject), row.line(), found, top)));
            return done.orElse(new Outcome.Aside());
        } catch (RuntimeException fault) {
            return new Outcome.Failed(row.line(), key, fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
    }

    private static Outcome refused(Source.Row row, String key, List<Diagnostic> problems) {
        List<String> columns =
                problems.stream().map(problem -> row.column(problem.at())).toList();
        return new Outcome.Refused(row.line(), key, problems, columns);
    }
}
