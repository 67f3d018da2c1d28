package catchup.report;

import catchup.advice.Missing;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.inference.Belief;
import catchup.rulebase.RankingSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was read off a case, as JSON. */
public final class FindingJson {

    private FindingJson() {}

    public static ObjectNode gap(Finding.Gap gap) {
        ObjectNode node = indicator(gap.indicator());
        node.set("region", observation(gap.region()));
        node.set("benchmark", observation(gap.benchmark()));
        node.set("distance", Json.number(gap.distance()));
        node.set("degree", Json.number(gap.degree()));
        node.put("severity", gap.severity().text().en());
        node.set("certainty", Json.number(gap.certainty()));
        return node;
    }

    public static ObjectNode strength(Finding.Strength strength) {
        ObjectNode node = indicator(strength.indicator());
        node.set("region", observation(strength.level().region()));
        node.set("benchmark", observation(strength.level().benchmark()));
        node.set("distance", Json.number(strength.level().distance()));
        node.set("lead", Json.number(strength.lead()));
        node.put("clear", strength.clear());
        node.set("certainty", Json.number(strength.level().certainty()));
        return node;
    }

    static ObjectNode unknown(Missing missing) {
        ObjectNode node = indicator(missing.indicator());
        node.put("regionMissing", missing.regionMissing());
        node.put("benchmarkMissing", missing.benchmarkMissing());
        node.put("rules", missing.rules());
        node.set(
                "diagnoses",
                Json.strings(missing.diagnoses().stream().map(each -> each.id()).toList()));
        node.set(
                "measures",
                Json.strings(missing.measures().stream().map(each -> each.id()).toList()));
        return node;
    }

    /** A value with where it comes from; what is not known of it is null. */
    public static ObjectNode observation(Observation observation) {
        ObjectNode node = Json.object();
        node.set("value", Json.number(observation.value()));
        node.put("year", observation.year().orElse(null));
        node.put("quality", Json.word(observation.quality()));
        node.put("source", observation.source());
        node.set("note", observation.note().map(Json::text).orElse(null));
        node.put("given", observation.given().orElse(null));
        return node;
    }

    /** A certainty as number and word. */
    public static ObjectNode certainty(Belief belief, RankingSettings settings) {
        ObjectNode node = Json.object();
        node.set("value", Json.number(belief.certainty()));
        node.set("word", Json.text(settings.word(belief.certainty())));
        return node;
    }

    private static ObjectNode indicator(Indicator indicator) {
        ObjectNode node = Json.object();
        node.put("indicator", indicator.id());
        node.set("name", Json.text(indicator.name()));
        node.put("dimension", indicator.dimension());
        node.put("unit", indicator.unit());
        return node;
    }
}
