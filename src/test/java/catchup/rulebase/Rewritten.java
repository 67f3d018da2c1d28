package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import catchup.text.Lang;
import java.util.List;
import java.util.Optional;

/** Rules that no file says, written down in the sentences of the vocabulary and read again. */
public final class Rewritten {

    private static final String UNSAID = "what nobody wrote";

    private Rewritten() {}

    /** The rule as it reads once it is written; empty if the vocabulary has no sentence for something in it. */
    public static Optional<Rule> read(Rule rule) {
        List<String> when = rule.conditions().stream().map(Rewritten::said).toList();
        List<String> then = rule.actions().stream().map(Rewritten::said).toList();
        if (when.contains(UNSAID) || then.contains(UNSAID)) {
            return Optional.empty();
        }
        String text = Words.file(rule.layer().code(), String.join("\n", when), String.join("\n", then))
                .replace("@certainty( 0.9 )", "@certainty( " + rule.certainty() + " )");
        Diagnostics diagnostics = new Diagnostics();
        List<Rule> rules = RuleReader.read(
                        new SourceFile("file.dslr", text), Words.VOCABULARY, Words.CATALOGUES, diagnostics)
                .rules();
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all().stream().map(Found::full).toList() + " in\n" + text);
        }
        return Optional.of(rules.get(0));
    }

    /** Whether a rule may look at all that it looks at, and conclude all that it concludes. */
    public static boolean isAllowed(Rule rule) {
        return rule.conditions().stream().allMatch(condition -> isAllowed(rule.layer(), condition))
                && Layers.mayConclude(rule.layer(), rule.conclusions());
    }

    private static boolean isAllowed(Layer layer, Condition condition) {
        boolean single = condition instanceof Condition.Holds;
        return Layers.mayLookAt(layer, condition.pattern())
                && (!single || condition.pattern().key().isPresent());
    }

    private static String said(Condition condition) {
        return Words.SHIPPED.phrases().written(unsaid(condition), Lang.EN);
    }

    private static String said(Action action) {
        return Words.SHIPPED.phrases().written(new Action(action.conclusions(), UNSAID, action.at()), Lang.EN);
    }

    /** The condition without the sentence that stands for it where the vocabulary has none. */
    private static Condition unsaid(Condition condition) {
        Pattern pattern = condition.pattern();
        if (condition instanceof Condition.Holds) {
            return new Condition.Holds(pattern, UNSAID, condition.at());
        } else if (condition instanceof Condition.Absent) {
            return new Condition.Absent(pattern, UNSAID, condition.at());
        } else if (condition instanceof Condition.AtLeast least) {
            return new Condition.AtLeast(least.count(), pattern, UNSAID, condition.at());
        }
        return new Condition.AtMost(((Condition.AtMost) condition).count(), pattern, UNSAID, condition.at());
    }
}
