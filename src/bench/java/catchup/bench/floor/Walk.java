package catchup.bench.floor;

/** What was met on a walk through proofs: enough to tell whether two walks met the same. */
public final class Walk {
    public int proofs;
    public int figures;
    public double certainty;
}
