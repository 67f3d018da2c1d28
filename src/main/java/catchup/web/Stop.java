package catchup.web;

import java.util.concurrent.CancellationException;

/** Tells work that nobody waits for it any more. */
class Stop {

    private volatile boolean stopped;

    void now() {
        stopped = true;
    }

    /** @throws CancellationException if nobody waits any more */
    void check() {
        if (stopped || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
