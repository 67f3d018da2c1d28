package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.snapshot.Form;
import catchup.snapshot.Making;
import catchup.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a rule base is written to a snapshot and made of one again. */
final class RuleBaseForms {

    /** What a rule base is without what follows from the rest. */
    private record Kept(
            Catalogues catalogues,
            RankingSettings ranking,
            Margins margins,
            List<Rule> all,
            List<Sentence> conditions,
            List<Sentence> consequences,
            String hash) {

        static Kept of(RuleBase rules) {
            Vocabulary vocabulary = rules.phrases().vocabulary();
            return new Kept(
                    rules.catalogues(),
                    rules.ranking(),
                    rules.margins(),
                    rules.rules(),
                    vocabulary.conditions(),
                    vocabulary.consequences(),
                    rules.hash());
        }

        RuleBase rules() {
            Phrasebook phrases = new Phrasebook(Vocabulary.of(conditions, consequences), catalogues);
            return new RuleBase(catalogues, ranking, margins, all, phrases, hash);
        }
    }

    static final List<Form> ALL = List.of(
            new Form(RuleBase.class, rules -> Kept.of((RuleBase) rules), kept -> ((Kept) kept).rules()),
            new Form(Catalogue.class, catalogue -> ((Catalogue<?>) catalogue).all(), RuleBaseForms::catalogue),
            new Form(Thresholds.class, thresholds -> ((Thresholds) thresholds).from(), RuleBaseForms::thresholds));

    /** Of the most frequent records. */
    @SuppressWarnings("unchecked") // a snapshot says what was in the lists
    static final List<Making> MAKINGS = List.of(
            new Making(Text.class, parts -> new Text((String) parts[0], (String) parts[1])),
            new Making(
                    Location.class,
                    parts -> new Location((String) parts[0], (int) parts[1], (int) parts[2], (int) parts[3])),
            new Making(
                    Condition.Holds.class,
                    parts -> new Condition.Holds((Pattern) parts[0], (String) parts[1], (Location) parts[2])),
            new Making(
                    Action.class,
                    parts -> new Action((List<Conclusion>) parts[0], (String) parts[1], (Location) parts[2])));

    private RuleBaseForms() {}

    private static Catalogue<Named> catalogue(Object entries) {
        return new Catalogue<>(
                ((List<?>) entries).stream().map(Named.class::cast).toList());
    }

    private static Thresholds thresholds(Object from) {
        Map<Severity, Double> distances = new EnumMap<>(Severity.class);
        ((Map<?, ?>) from).forEach((severity, distance) -> distances.put((Severity) severity, (Double) distance));
        return new Thresholds(distances);
    }
}
