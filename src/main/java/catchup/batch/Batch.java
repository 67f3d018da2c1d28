package catchup.batch;

import catchup.advice.Adviser;
import java.util.function.Consumer;

/** Advises on all rows of a source, in their order. */
public final class Batch {

    /** How long a run that is ended by force has to do again, in nanoseconds; saving takes the disk some milliseconds. */
    private static final long PAUSE = 1_000_000_000;

    private static final int MOST_UNSAVED = 8 << 20;

    private final RowAdviser adviser;
    private final Scribe scribe;
    private final InOrder pool;

    /** @param top how many measures of each advice are kept */
    public Batch(Adviser adviser, int top, Scribe scribe, InOrder pool) {
        this.adviser = new RowAdviser(adviser, top);
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
        Outcome outcome = adviser.outcome(row);
        return new Written(outcome, scribe.text(outcome));
    }
}
