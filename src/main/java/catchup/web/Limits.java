package catchup.web;

import java.time.Duration;

/**
 * How much is taken at most.
 *
 * @param body bytes of a request
 * @param upload bytes of a table for a batch
 * @param imported bytes of a file to import
 * @param quick how long an ordinary answer may take; {@code heavy} a long one
 * @param waiting long answers that wait for their turn
 * @param jobs batches that are kept; {@code running} those at a time
 * @param disk bytes that all batches together may take on the disk
 * @param idle how long a connection may do nothing
 * @param rate bytes a second that a client must send or take
 * @param connections at a time
 * @param threads that answer
 */
record Limits(
        long body,
        long upload,
        long imported,
        Duration quick,
        Duration heavy,
        int waiting,
        int jobs,
        int running,
        long disk,
        Duration idle,
        int rate,
        int connections,
        int threads) {

    static final Limits USUAL = new Limits(
            8L << 20,
            256L << 20,
            16L << 20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(180),
            16,
            20,
            2,
            2L << 30,
            Duration.ofSeconds(20),
            200,
            1_000,
            96);
}
