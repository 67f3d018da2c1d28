package catchup.comparison;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.comparison.Edit.Kind;
import catchup.comparison.Edit.Unit;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Reading;
import catchup.inference.DirectReasoner;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Versions of the rules between two: the older one with some of the edits made. With none made it advises as the older
 * version does, with all as the newer one.
 */
final class Blend {

    private final RuleBase before;
    private final RuleBase after;
    private final Map<Inventory.Key, Edit> edits = new HashMap<>();

    Blend(RuleBase before, RuleBase after, List<Edit> edits) {
        this.before = before;
        this.after = after;
        for (Edit edit : edits) {
            this.edits.put(new Inventory.Key(edit.unit(), edit.name()), edit);
            this.edits.put(new Inventory.Key(edit.unit(), edit.formerName()), edit);
        }
    }

    /** What is advised on a case once these edits are made and no others. */
    Advice advise(CasePair pair, Set<Edit> made) {
        return new Adviser(new DirectReasoner(rules(made))).advise(subject(pair, made));
    }

    private RuleBase rules(Set<Edit> made) {
        Catalogue<Indicator> indicators = entries(Unit.INDICATOR, RuleBase::indicators, made);
        Catalogues catalogues = new Catalogues(
                all(RuleBase::dimensions),
                all(RuleBase::settings),
                indicators,
                entries(Unit.DIAGNOSIS, RuleBase::diagnoses, made),
                moving(entries(Unit.MEASURE, RuleBase::measures, made), indicators),
                entries(Unit.CAUTION, RuleBase::cautions, made),
                after.principles());
        return before.with(
                catalogues,
                RankingPart.blend(part -> (isNew(Unit.RANKING, part.keys(), made) ? after : before).ranking()),
                written(made));
    }

    /** Whether a thing is taken from the newer version; what was not edited is. */
    private boolean isNew(Unit unit, String name, Set<Edit> made) {
        Edit edit = edits.get(new Inventory.Key(unit, name));
        return edit == null || made.contains(edit);
    }

    private List<Rule> written(Set<Edit> made) {
        List<Rule> rules = new ArrayList<>();
        before.writtenRules().stream()
                .filter(rule -> !isNew(Unit.RULE, rule.name(), made))
                .forEach(rules::add);
        after.writtenRules().stream()
                .filter(rule -> isNew(Unit.RULE, rule.name(), made))
                .forEach(rules::add);
        return rules;
    }

    private <T extends Named> Catalogue<T> entries(
            Unit unit, Function<RuleBase, Catalogue<T>> catalogue, Set<Edit> made) {
        List<T> entries = new ArrayList<>();
        catalogue.apply(before).all().stream()
                .filter(entry -> !isNew(unit, entry.id(), made))
                .forEach(entries::add);
        catalogue.apply(after).all().stream()
                .filter(entry -> isNew(unit, entry.id(), made))
                .forEach(entries::add);
        return new Catalogue<>(entries);
    }

    /** The entries of both versions, of a kind that is no more than a name. */
    private <T extends Named> Catalogue<T> all(Function<RuleBase, Catalogue<T>> catalogue) {
        List<T> entries = new ArrayList<>(catalogue.apply(after).all());
        catalogue.apply(before).all().stream()
                .filter(entry -> !catalogue.apply(after).has(entry.id()))
                .forEach(entries::add);
        return new Catalogue<>(entries);
    }

    /** Measures that move none but these indicators. */
    private static Catalogue<Measure> moving(Catalogue<Measure> measures, Catalogue<Indicator> indicators) {
        return new Catalogue<>(measures.all().stream()
                .map(measure -> indicators.ids().containsAll(measure.kpis())
                        ? measure
                        : measure.moving(
                                measure.kpis().stream().filter(indicators::has).toList()))
                .toList());
    }

    /** The case with each indicator read as that version reads it from which the indicator is taken. */
    private Case subject(CasePair pair, Set<Edit> made) {
        Map<String, Reading> readings = new LinkedHashMap<>(pair.after().readings());
        for (Edit edit : edits.values()) {
            if (edit.unit() == Unit.INDICATOR && edit.kind() != Kind.ADDED && !made.contains(edit)) {
                Reading old = pair.before().readings().get(edit.name());
                if (old == null) {
                    readings.remove(edit.name());
                } else {
                    readings.put(edit.name(), old);
                }
            }
        }
        Case now = pair.after();
        return new Case(now.id(), now.file(), now.region(), now.benchmark(), readings, now.disagreements());
    }
}
