package catchup.workspace;

import catchup.rulebase.Catalogues;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import java.util.List;

/**
 * What an author can write with.
 *
 * @param catalogues what can be named
 * @param phrases the sentences there are
 * @param rules those that stand in rule files
 */
public record Terms(Catalogues catalogues, Phrasebook phrases, List<Rule> rules) {

    public Terms {
        rules = List.copyOf(rules);
    }

    static Terms of(RuleBase rules) {
        return new Terms(rules.catalogues(), rules.phrases(), rules.writtenRules());
    }

    static Terms of(RuleBaseDraft draft) {
        return new Terms(
                draft.catalogues(),
                draft.phrases(),
                draft.rules().stream().filter(Rule::isWritten).toList());
    }
}
