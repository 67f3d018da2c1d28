package catchup.robustness;

import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import java.util.List;

/**
 * How far the ranking of a case holds.
 *
 * @param draws how many were made
 * @param seed from which the same draws come again
 * @param error by how much any share may at most be off, with 95 % confidence (Tervonen and Lahdelma 2007): 1.96 / (2 √draws)
 * @param measures all that are recommended now or in any draw; by their present rank, then by their best chances
 * @param wins for each measure and each other one, by their places in that list, the share of draws in which it comes first
 */
public record Robustness(
        Case subject,
        RuleBase rules,
        int draws,
        long seed,
        double error,
        List<Acceptance> measures,
        List<List<Double>> wins) {}
