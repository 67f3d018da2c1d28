package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links between measures. Those that the fiches name become rules of the last layer, so that they fire, are recorded and
 * are explained like any other: both measures recommended, then the link holds.
 */
final class Links {

    private Links() {}

    /** A synergy; the same whichever measure is named first. */
    static Conclusion synergy(String one, String other) {
        return one.compareTo(other) <= 0 ? new Conclusion.Synergy(one, other) : new Conclusion.Synergy(other, one);
    }

    /** A conflict; the same whichever measure is named first. */
    static Conclusion conflict(String one, String other) {
        return one.compareTo(other) <= 0 ? new Conclusion.Conflict(one, other) : new Conclusion.Conflict(other, one);
    }

    /**
     * The rules that follow from the fiches, of as many fiches as it takes to have too many; links to measures that do not
     * exist are left out.
     */
    static List<Rule> rules(Catalogues catalogues) {
        List<Rule> rules = new ArrayList<>();
        for (Measure measure : catalogues.measures().all()) {
            if (rules.size() > RuleCounts.MOST_RULES) {
                break;
            }
            for (String needed : known(measure.prerequisites(), catalogues)) {
                rules.add(rule(catalogues, measure, needed, "needs", new Conclusion.Order(needed, measure.id())));
            }
            for (String other : known(measure.synergies(), catalogues)) {
                rules.add(rule(catalogues, measure, other, "gains from", synergy(measure.id(), other)));
            }
            for (String other : known(measure.conflicts(), catalogues)) {
                rules.add(rule(catalogues, measure, other, "conflicts with", conflict(measure.id(), other)));
            }
        }
        return rules;
    }

    private static List<String> known(List<String> ids, Catalogues catalogues) {
        return ids.stream().filter(catalogues.measures()::has).toList();
    }

    private static Rule rule(Catalogues catalogues, Measure measure, String other, String link, Conclusion conclusion) {
        Measure second = catalogues.measures().get(other);
        Text reason = reason(measure.name(), second.name(), link);
        List<Condition> conditions = List.of(recommended(measure), recommended(second));
        Action action = new Action(List.of(conclusion), reason.en(), measure.at());
        return new Rule(
                "fiche: " + measure.id() + " " + link + " " + other,
                Layer.COORDINATE,
                conditions,
                List.of(action),
                1.0,
                measure.principles(),
                reason,
                measure.at());
    }

    private static Condition recommended(Measure measure) {
        Location at = measure.at();
        Pattern pattern = new Pattern.OfRecommendation(Optional.of(measure.id()), Optional.empty());
        return new Condition.Holds(pattern, "the measure \"" + measure.id() + "\" is recommended", at);
    }

    private static Text reason(Text measure, Text other, String link) {
        return switch (link) {
            case "needs" ->
                new Text(
                        measure.en() + " can only work once this is done: " + other.en(),
                        "“" + measure.zh() + "”要等“" + other.zh() + "”到位才能见效");
            case "gains from" ->
                new Text(
                        measure.en() + " works better together with: " + other.en(),
                        "“" + measure.zh() + "”与“" + other.zh() + "”一起做效果更好");
            default ->
                new Text(
                        measure.en() + " conflicts with: " + other.en(),
                        "“" + measure.zh() + "”与“" + other.zh() + "”相互冲突");
        };
    }
}
