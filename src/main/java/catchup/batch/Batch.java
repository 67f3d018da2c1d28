package catchup.batch;

import catchup.advice.Adviser;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Advises on all rows of a source, in their order. */
public final class Batch {

    /** How long a run that is ended by force has to do again, in nanoseconds; saving takes the disk some milliseconds. */
    private static final long PAUSE = 1_000_000_000;

    private static final int MOST_UNSAVED = 8 << 20;

    private final Adviser adviser;
    private final int top;
    private final Scribe scribe;
    private final InOrder pool;

    /** @param top how many measures of each advice are kept */
    public Batch(Adviser adviser, int top, Scribe scribe, InOrder pool) {
        this.adviser = adviser;
        this.top = top;
        this.scribe = scribe;
        this.pool = pool;
    }

    /** What became of a row, with the text in which it is kept. */
    public record Written(Outcome outcome, String text) {}

    /** Does the rows that are left, keeping a journal. */
    public void run(Source source, Journal journal, Consumer<Counts> watcher) {
        if (journal.isFinished()) {
            return;
        }
        for (long i = 0; i < journal.counts().read(); i++) {
            source.next();
        }
        long[] saved = {System.nanoTime()};
        pool.run(source::next, this::write, written -> {
            boolean first = journal.counts().refused() == 0;
            boolean problem = !(written.outcome() instanceof Outcome.Done)
                    && !written.text().isEmpty();
            journal.add(written.outcome(), first && problem ? scribe.problemsHead() + written.text() : written.text());
            if (System.nanoTime() - saved[0] > PAUSE || journal.unsaved() > MOST_UNSAVED) {
                journal.save(false);
                saved[0] = System.nanoTime();
            }
            watcher.accept(journal.counts());
        });
        journal.save(true);
    }

    /** Does all rows, handing them on at once. */
    public void run(Source source, Consumer<Written> sink) {
        pool.run(source::next, this::write, sink);
    }

    private Written write(Source.Row row) {
        Outcome outcome = outcome(row);
        return new Written(outcome, scribe.text(outcome));
    }

    /** What becomes of a row. A fault of ours costs this row and no other. */
    private Outcome outcome(Source.Row row) {
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
