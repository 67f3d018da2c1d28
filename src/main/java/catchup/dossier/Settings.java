package catchup.dossier;

/**
 * What a dossier's pages depend on besides case, rules and engine.
 *
 * @param top how many measures are told in detail
 * @param seed of whatever draws at random
 */
public record Settings(int top, long seed) {}
