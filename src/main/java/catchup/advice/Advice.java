package catchup.advice;

import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.inference.Derivation;
import catchup.rulebase.RuleBase;
import java.util.List;

/**
 * What an advisor is told about a case: everything in it points back into the derivation.
 *
 * @param stage what the region has to master next: 1 foundations, 2 build-up, 3 scale and brand
 * @param recommendations by rank
 * @param diagnoses strongest first
 * @param gaps worst first; only those of at least mild severity
 * @param strengths clearest first
 * @param cautions about the plan as a whole; those about one measure stand with its recommendation
 * @param unknowns indicators that would decide open rules, those that touch most measures first
 */
public record Advice(
        Case subject,
        RuleBase rules,
        Derivation derivation,
        int stage,
        List<Recommendation> recommendations,
        List<Diagnosed> diagnoses,
        List<Finding.Gap> gaps,
        List<Finding.Strength> strengths,
        List<Caution> cautions,
        List<Missing> unknowns) {}
