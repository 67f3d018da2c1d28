package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what no single file shows: rules that can never fire, entries that nothing reaches or that lead nowhere, rules
 * that repeat or contradict others, severities and kinds of region that no rule covers. Everything found is reported with
 * the lines of all sides and with facts on which it can be seen; what could not be decided within the bound of the search is
 * not reported.
 */
public final class Verification {

    private final RuleBaseDraft draft;
    private final Diagnostics diagnostics;
    private final FactWords words;
    private final Patience patience;
    private final Witnesses alone;

    private Verification(RuleBaseDraft draft, Diagnostics diagnostics, Patience patience) {
        this.draft = draft;
        this.patience = patience;
        this.diagnostics = diagnostics;
        this.words = new FactWords(draft.catalogues(), draft.phrases());
        this.alone = Witnesses.ofRulesAlone(
                new RuleBase(
                        draft.catalogues(),
                        draft.ranking().orElse(RankingSettings.NONE),
                        Margins.NONE,
                        List.of(),
                        draft.phrases(),
                        ""),
                patience);
    }

    /**
     * Reports what is found. Where a draft is not complete only what concerns a rule and its neighbours is looked for: as long
     * as rules are missing, nobody can say what the chain as a whole does.
     */
    public static void of(RuleBaseDraft draft, Diagnostics diagnostics) {
        of(draft, diagnostics, () -> {});
    }

    /** @param check is called now and then; what it throws breaks the search off */
    public static void of(RuleBaseDraft draft, Diagnostics diagnostics, Runnable check) {
        new Verification(draft, diagnostics, new Patience(Patience.MOST, check)).check();
    }

    /**
     * Reports, beside errors that were found before, what can be told all the same; nothing that may only follow from them.
     *
     * @param diagnostics with the errors, and the texts that they stand in
     */
    public static void beside(RuleBaseDraft draft, Diagnostics diagnostics, Runnable check) {
        Touched.by(draft, diagnostics).ifPresent(touched -> {
            Diagnostics reminders = new Diagnostics();
            of(touched.readable(), reminders, check);
            diagnostics.addAll(reminders.only(each -> !touched.includes(each)));
        });
    }

    private void check() {
        NeverFiring never = new NeverFiring(alone, words, diagnostics);
        List<Rule> sound =
                draft.rules().stream().filter(rule -> !never.inItself(rule)).toList();
        draft.phrases().unpaired(diagnostics);
        new Tested(draft.tests(), diagnostics).check(draft.rules());
        Optional<Chain> chain = draft.complete().map(rules -> new Chain(rules, patience));
        chain.ifPresent(whole -> whole(whole, sound, never));
        List<Rule> firing = sound.stream()
                .filter(rule -> chain.map(whole -> !whole.neverFires(rule)).orElse(true))
                .toList();
        new Repeated(alone, chain, words, diagnostics, patience).check(firing);
        if (patience.isAtEnd()) {
            Location start = draft.rules().get(0).at();
            diagnostics.add(Problem.NOT_LOOKED_THROUGH, start, Patience.MOST);
        }
    }

    private void whole(Chain chain, List<Rule> sound, NeverFiring never) {
        sound.stream().filter(chain::neverFires).forEach(rule -> never.throughTheChain(rule, chain));
        new Reached(chain, words, diagnostics).check();
        new Leading(chain.rules(), words, diagnostics).check();
        new Contradictions(chain, words, diagnostics, patience).check();
        new Covered(chain, words, diagnostics, patience).check();
    }
}
