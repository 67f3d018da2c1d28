package catchup.batch;

/**
 * How many rows were read, and what became of them: {@code read = advised + refused + aside}.
 *
 * @param aside the benchmark itself, and what the mapping does not ask for
 */
public record Counts(long advised, long refused, long aside) {

    /** Nothing was read. */
    public static final Counts NONE = new Counts(0, 0, 0);

    public long read() {
        return advised + refused + aside;
    }

    /** The same with one more row. */
    public Counts with(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return new Counts(advised + 1, refused, aside);
        }
        return outcome instanceof Outcome.Aside
                ? new Counts(advised, refused, aside + 1)
                : new Counts(advised, refused + 1, aside);
    }
}
