package catchup.rulebase;

import catchup.diagnostic.Followers;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of rules as far as it can be read, right or wrong.
 *
 * @param ranking empty if it cannot be read
 * @param rules those that can be read
 * @param names of all rules, those that cannot be read as well
 * @param complete the rule base; empty if anything is wrong in it
 * @param tests of its rules, where they were asked for
 * @param followers what cannot be read, and so is not to be reported again where it is spoken of
 */
public record RuleBaseDraft(
        Catalogues catalogues,
        Optional<RankingSettings> ranking,
        List<Rule> rules,
        Set<String> names,
        Phrasebook phrases,
        Optional<RuleBase> complete,
        RuleTests tests,
        Followers followers) {

    /** A rule base that is complete, without tests. */
    public static RuleBaseDraft of(RuleBase rules) {
        return new RuleBaseDraft(
                rules.catalogues(),
                Optional.of(rules.ranking()),
                rules.rules(),
                rules.rules().stream().map(Rule::name).collect(Collectors.toSet()),
                rules.phrases(),
                Optional.of(rules),
                RuleTests.NONE,
                new Followers());
    }

    /** The indicators by which figures can be judged: those whose rows are in order. */
    public Catalogue<Indicator> indicators() {
        return catalogues.indicators().without(each -> followers.include(Problem.UNKNOWN_INDICATOR, each.id()));
    }

    /** The settings whose rows are in order. */
    public Catalogue<Setting> settings() {
        return catalogues.settings().without(each -> followers.include(Problem.UNKNOWN_SETTING, each.id()));
    }

    /** The measures, as far as they could be read. */
    public Catalogue<Measure> measures() {
        return catalogues.measures();
    }

    /**
     * The same, and besides it what rules that were read before have and these lack, for files that cannot be read at the moment
     * are not empty: entries, sentences, and of the rules those that are still there by name.
     */
    public RuleBaseDraft besides(RuleBase before) {
        Catalogues all = catalogues.besides(before.catalogues());
        Vocabulary read = phrases.vocabulary();
        boolean mute = read.conditions().isEmpty() || read.consequences().isEmpty();
        Set<String> readable = rules.stream().map(Rule::name).collect(Collectors.toSet());
        List<Rule> both = Stream.concat(
                        rules.stream(),
                        before.rules().stream()
                                .filter(rule -> names.contains(rule.name()) && !readable.contains(rule.name())))
                .toList();
        Phrasebook sentences = new Phrasebook(mute ? before.phrases().vocabulary() : read, all);
        return new RuleBaseDraft(all, ranking, both, names, sentences, complete, tests, followers);
    }

    /** The same with other tests. */
    public RuleBaseDraft with(RuleTests read) {
        return new RuleBaseDraft(catalogues, ranking, rules, names, phrases, complete, read, followers);
    }
}
