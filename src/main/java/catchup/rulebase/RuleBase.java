package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Setting;
import java.util.List;
import java.util.Map;

/**
 * A folder of rules, read and checked.
 *
 * @param dimensions dimensions of indicators, which are also the themes of diagnoses and measures
 * @param principles by id
 * @param rules those of the rule files and those that follow from the fiches' links between measures, by name
 * @param hash of everything that was read; two rule bases with the same hash give the same advice
 */
public record RuleBase(
        Catalogue<Label> dimensions,
        Catalogue<Setting> settings,
        Catalogue<Indicator> indicators,
        Catalogue<DiagnosisEntry> diagnoses,
        Catalogue<Measure> measures,
        Catalogue<CautionEntry> cautions,
        Map<String, Principle> principles,
        RankingSettings ranking,
        List<Rule> rules,
        String hash) {}
