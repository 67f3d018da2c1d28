package catchup.inference;

import catchup.rulebase.Rule;
import java.util.List;

/**
 * A rule that neither fired nor failed, because facts are missing.
 *
 * @param missing ids of the indicators that would decide it
 * @param met how many of its conditions hold already
 */
public record Undetermined(Rule rule, List<String> missing, int met) {}
