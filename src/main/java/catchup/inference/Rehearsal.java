package catchup.inference;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Named;
import catchup.rulebase.Action;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Margins;
import catchup.rulebase.Pattern;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Three small rules on nothing, fired so that Drools is set up while other things are read. */
final class Rehearsal {

    private static final Location NOWHERE = Location.of("");

    private Rehearsal() {}

    static void run() {
        Pattern first = new Pattern.OfDiagnosis(Optional.of("first"));
        Pattern any = new Pattern.OfDiagnosis(Optional.empty());
        RuleBase rules = new RuleBase(
                nothing(),
                RankingSettings.NONE,
                Margins.NONE,
                List.of(
                        rule("first", new Condition.Absent(new Pattern.OfProfile("kind"), "", NOWHERE)),
                        rule("second", new Condition.Holds(first, "", NOWHERE)),
                        rule("third", new Condition.AtLeast(2, any, "", NOWHERE))),
                Phrasebook.none(nothing()),
                "");
        new Engine(rules).derive(List.of(), List.of()).concluded();
    }

    private static Rule rule(String name, Condition condition) {
        Action action = new Action(List.of(new Conclusion.Diagnosis(name)), "", NOWHERE);
        return new Rule(
                name, Layer.DIAGNOSE, List.of(condition), List.of(action), 1, List.of(), Text.same(""), NOWHERE);
    }

    private static Catalogues nothing() {
        return new Catalogues(none(), none(), none(), none(), none(), none(), Map.of());
    }

    private static <T extends Named> Catalogue<T> none() {
        return new Catalogue<>(List.of());
    }
}
