package catchup.dossier;

/**
 * What a dossier's pages depend on besides case, rules and engine.
 *
 * @param top how many measures are told in detail
 * @param seed of whatever draws at random
 * @param draws how many draws tell how far the ranking holds; none if 0
 */
public record Settings(int top, long seed, int draws) {

    /** More draws say nothing more, and take minutes. */
    public static final int MOST_DRAWS = 100_000;
}
