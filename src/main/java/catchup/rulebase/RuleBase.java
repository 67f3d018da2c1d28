package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
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
 * @param margins how far figures and weights may be off, and what it takes to find out or change an indicator
 * @param rules those of the rule files and those that follow from the fiches' links between measures, by layer and name
 * @param phrases the sentences of its vocabulary
 * @param hash of everything that was read; two rule bases with the same hash give the same advice
 */
public record RuleBase(
        Catalogues catalogues,
        RankingSettings ranking,
        Margins margins,
        List<Rule> rules,
        Phrasebook phrases,
        String hash) {

    public RuleBase {
        rules = List.copyOf(rules);
    }

    public Catalogue<Label> dimensions() {
        return catalogues.dimensions();
    }

    public Catalogue<Setting> settings() {
        return catalogues.settings();
    }

    public Catalogue<Indicator> indicators() {
        return catalogues.indicators();
    }

    public Catalogue<DiagnosisEntry> diagnoses() {
        return catalogues.diagnoses();
    }

    public Catalogue<Measure> measures() {
        return catalogues.measures();
    }

    public Catalogue<CautionEntry> cautions() {
        return catalogues.cautions();
    }

    public Map<String, Principle> principles() {
        return catalogues.principles();
    }

    /** The rules that stand in rule files, without those that follow from the fiches. */
    public List<Rule> writtenRules() {
        return rules.stream().filter(Rule::isWritten).toList();
    }

    /** Whether no diagnosis rests on itself, and whatever is looked at as absent has been settled before. */
    public boolean isInOrder() {
        Diagnostics found = new Diagnostics();
        RuleOrder.check(rules, found);
        return found.isEmpty();
    }

    /** The same with other rules: a variation to try, which no file says. */
    public RuleBase with(List<Rule> others) {
        return new RuleBase(catalogues, ranking, margins, others, phrases, hash + "*");
    }

    /** The same with another entry for an indicator: a variation to try, which no file says. */
    public RuleBase with(Catalogues others) {
        return new RuleBase(others, ranking, margins, rules, phrases, hash + "*");
    }

    /**
     * The same on other catalogues, numbers and written rules, whatever they were read with: a variation to try, which no
     * file says. The rules of the fiches follow from the catalogues.
     */
    public RuleBase with(Catalogues others, RankingSettings numbers, List<Rule> written) {
        return new RuleBase(others, numbers, margins, Variation.rules(written, others), phrases, hash + "*");
    }
}
