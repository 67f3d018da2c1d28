package catchup.elicitation;

import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import java.util.List;

/**
 * Between which ranks every measure may come to stand, whatever the missing facts turn out to be.
 *
 * @param open how many facts are missing
 * @param exact whether every combination of standings was tried; otherwise the true ranges may be wider, never
 *     narrower. Ranges by one fact alone are always exact
 * @param rankings how many combinations were tried
 * @param measures all that are recommended now or in any of them, by present rank, then by best rank
 */
public record Attained(
        Case subject, RuleBase rules, int open, boolean exact, int rankings, List<Attainable> measures) {}
