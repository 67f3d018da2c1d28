package catchup.comparison;

import catchup.comparison.Edit.Unit;
import catchup.diagnostic.Location;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that a version of the rules consists of, thing by thing. */
final class Inventory {

    /** What tells things apart. */
    record Key(Unit unit, String name) {}

    /**
     * A thing.
     *
     * @param effect what of it can change an advice; two things with the same effect change nothing in each other's place
     * @param wording the rest of what it says
     */
    record Item(Key key, Location at, Object effect, Object wording) {}

    private final Map<Key, Item> items = new LinkedHashMap<>();

    private Inventory() {}

    static Map<Key, Item> of(Edition edition) {
        Inventory inventory = new Inventory();
        RuleBase rules = edition.rules();
        inventory.rules(rules);
        inventory.entries(Unit.INDICATOR, rules.indicators().all(), Inventory::effect, Inventory::wording);
        inventory.entries(Unit.DIAGNOSIS, rules.diagnoses().all(), entry -> "", Inventory::wording);
        inventory.entries(Unit.MEASURE, rules.measures().all(), Inventory::effect, Inventory::wording);
        inventory.entries(Unit.CAUTION, rules.cautions().all(), entry -> "", Inventory::wording);
        inventory.entries(
                Unit.SETTING, rules.settings().all(), entry -> "", entry -> List.of(entry.kind(), entry.name()));
        inventory.entries(Unit.DIMENSION, rules.dimensions().all(), entry -> "", Named::name);
        rules.principles()
                .values()
                .forEach(each ->
                        inventory.put(Unit.PRINCIPLE, each.id(), each.at(), "", List.of(each.kind(), each.text())));
        inventory.ranking(edition);
        return inventory.items;
    }

    private void rules(RuleBase rules) {
        rules.writtenRules()
                .forEach(rule -> put(
                        Unit.RULE,
                        rule.name(),
                        rule.at(),
                        RuleMeaning.of(rule),
                        List.of(rule.principles(), rule.reason())));
    }

    private <T extends Named> void entries(
            Unit unit, Collection<T> entries, Function<T, Object> effect, Function<T, Object> wording) {
        entries.forEach(entry -> put(unit, entry.id(), entry.at(), effect.apply(entry), wording.apply(entry)));
    }

    private void ranking(Edition edition) {
        RankingPlaces places = new RankingPlaces(edition);
        for (RankingPart part : RankingPart.values()) {
            Object value = part.of(edition.rules().ranking());
            put(
                    Unit.RANKING,
                    part.keys(),
                    places.of(part.paths().get(0)),
                    part.matters() ? value : "",
                    part.matters() ? "" : value);
        }
    }

    private void put(Unit unit, String name, Location at, Object effect, Object wording) {
        Key key = new Key(unit, name);
        items.put(key, new Item(key, at, effect, wording));
    }

    private static Object effect(Indicator indicator) {
        return List.of(
                indicator.dimension(),
                indicator.unit(),
                indicator.direction(),
                indicator.scale(),
                indicator.smallest(),
                indicator.largest(),
                indicator.thresholds(),
                indicator.firstTier());
    }

    private static Object wording(Indicator indicator) {
        return List.of(indicator.name(), indicator.source(), indicator.note());
    }

    private static Object wording(DiagnosisEntry diagnosis) {
        return List.of(
                diagnosis.kind(), diagnosis.theme(), diagnosis.name(), diagnosis.meaning(), diagnosis.principles());
    }

    private static Object wording(CautionEntry caution) {
        return List.of(caution.name(), caution.text(), caution.principles());
    }

    private static Object effect(Measure measure) {
        return List.of(
                measure.theme(),
                measure.horizon(),
                measure.phase(),
                measure.cost(),
                measure.kpis(),
                measure.suits(),
                measure.unsuited(),
                measure.buildsOn(),
                measure.prerequisites(),
                measure.conflicts(),
                measure.synergies());
    }

    private static Object wording(Measure measure) {
        return List.of(
                measure.name(),
                measure.steps(),
                measure.why(),
                measure.lead(),
                measure.support(),
                measure.risks(),
                measure.principles());
    }
}
