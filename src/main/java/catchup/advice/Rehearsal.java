package catchup.advice;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.fact.Principle;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.rulebase.Action;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Margins;
import catchup.rulebase.Pattern;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Advice on a made-up case by made-up rules, each as small as can be and with one of everything, given so that all that takes part
 * in giving advice is set up while the real rules and the real case are read. Nothing of it is ever shown.
 */
final class Rehearsal {

    private static final Location NOWHERE = Location.of("");
    private static final Text WORD = Text.same("-");
    private static final String LAG = "lag";
    private static final String BEHIND = "behind";
    private static final String AHEAD = "ahead";
    private static final String OPEN = "open";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String THIRD = "third";
    private static final String MIND = "mind";
    private static final List<String> PRINCIPLES = List.of("P1");

    private Rehearsal() {}

    static Advice advice() {
        return new Adviser(rules()).advise(subject());
    }

    private static Case subject() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        readings.put(BEHIND, new Reading(BEHIND, observed(1), observed(2), NOWHERE));
        readings.put(AHEAD, new Reading(AHEAD, observed(3), observed(2), NOWHERE));
        return new Case(
                "-",
                "",
                new Case.Region(WORD, WORD, Set.of(), 2000),
                new Case.Benchmark(WORD, Optional.of(2000)),
                readings);
    }

    private static Optional<Observation> observed(double value) {
        return Optional.of(new Observation(
                value, Optional.of(2000), Quality.JUDGED, "-", Optional.empty(), Optional.empty(), NOWHERE));
    }

    private static RuleBase rules() {
        Catalogues catalogues = new Catalogues(
                new Catalogue<>(List.of(new Label("dimension", WORD, NOWHERE))),
                new Catalogue<>(List.of()),
                new Catalogue<>(List.of(indicator(BEHIND), indicator(AHEAD), indicator(OPEN))),
                new Catalogue<>(List.of(
                        new DiagnosisEntry(LAG, DiagnosisEntry.Kind.SIMPLE, "theme", WORD, WORD, PRINCIPLES, NOWHERE))),
                new Catalogue<>(List.of(
                        measure(FIRST, List.of(SECOND)), measure(SECOND, List.of()), measure(THIRD, List.of()))),
                new Catalogue<>(List.of(new CautionEntry(MIND, WORD, WORD, PRINCIPLES, NOWHERE))),
                Map.of("P1", new Principle("P1", Principle.Kind.CAUSE, WORD, NOWHERE)));
        Pattern gap = new Pattern.OfGap(Optional.of(BEHIND), Optional.empty(), Severity.MILD, Severity.CRITICAL);
        Pattern unknown = new Pattern.OfGap(Optional.of(OPEN), Optional.empty(), Severity.MILD, Severity.CRITICAL);
        Pattern lag = new Pattern.OfDiagnosis(Optional.of(LAG));
        Pattern any = new Pattern.OfDiagnosis(Optional.empty());
        Pattern kind = new Pattern.OfProfile("kind");
        Pattern measures = new Pattern.OfRecommendation(Optional.empty(), Optional.empty());
        return new RuleBase(
                catalogues,
                ranking(),
                Margins.NONE,
                List.of(
                        rule("a", Layer.DIAGNOSE, new Conclusion.Diagnosis(LAG), holds(gap)),
                        rule("b", Layer.RECOMMEND, recommended(FIRST), holds(lag), absent(kind)),
                        rule("c", Layer.RECOMMEND, recommended(SECOND), new Condition.AtLeast(1, any, "", NOWHERE)),
                        rule("d", Layer.RECOMMEND, recommended(THIRD), holds(unknown)),
                        rule(
                                "e",
                                Layer.COORDINATE,
                                new Conclusion.Warning(MIND, Optional.empty()),
                                new Condition.AtLeast(2, measures, "", NOWHERE))),
                Phrasebook.none(catalogues),
                "");
    }

    private static Condition holds(Pattern pattern) {
        return new Condition.Holds(pattern, "", NOWHERE);
    }

    private static Condition absent(Pattern pattern) {
        return new Condition.Absent(pattern, "", NOWHERE);
    }

    private static Conclusion recommended(String measure) {
        return new Conclusion.Recommendation(measure, "theme");
    }

    private static Rule rule(String name, Layer layer, Conclusion conclusion, Condition... conditions) {
        Action action = new Action(List.of(conclusion), "", NOWHERE);
        return new Rule(name, layer, List.of(conditions), List.of(action), 1, PRINCIPLES, WORD, NOWHERE);
    }

    private static Indicator indicator(String id) {
        return new Indicator(
                id,
                "dimension",
                WORD,
                "%",
                Direction.UP,
                Scale.RATIO,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Thresholds(Map.of(Severity.MILD, 0.1, Severity.SEVERE, 0.4)),
                OptionalDouble.empty(),
                "",
                WORD,
                NOWHERE);
    }

    private static Measure measure(String id, List<String> prerequisites) {
        return new Measure(
                id,
                "theme",
                WORD,
                List.of(WORD),
                WORD,
                Measure.Party.GOVERNMENT,
                List.of(Measure.Party.FIRMS),
                Measure.Horizon.SHORT,
                1,
                Measure.Cost.LOW,
                List.of(BEHIND, OPEN),
                List.of(),
                List.of(),
                List.of(AHEAD),
                prerequisites,
                List.of(),
                List.of(),
                List.of(new Measure.Risk(WORD, WORD)),
                PRINCIPLES,
                NOWHERE);
    }

    private static RankingSettings ranking() {
        return new RankingSettings(
                each(Criterion.class, 0.2),
                1,
                0,
                new RankingSettings.Fit(0.5, 0, 0, 0),
                each(Measure.Cost.class, 0.5),
                Map.of(),
                each(Measure.Horizon.class, 0),
                Collections.nCopies(3, List.of(1.0, 1.0, 1.0)),
                each(Quality.class, 0.5),
                0.5,
                0.5,
                each(Measure.Horizon.class, 0.5),
                1,
                List.of(new RankingSettings.Band(0, WORD)));
    }

    private static <E extends Enum<E>> Map<E, Double> each(Class<E> type, double value) {
        Map<E, Double> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, value);
        }
        return all;
    }
}
