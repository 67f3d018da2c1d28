package catchup.report.batch;

import catchup.batch.Summary;
import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.report.Json;
import catchup.rulebase.RuleBase;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The summary of a batch for programs, in both languages. The names are a contract, described by {@code summary.schema.json}. */
final class SummaryJson {

    private SummaryJson() {}

    static String of(Summary summary, RuleBase rules, String input) {
        ObjectNode root = Json.object();
        root.put("input", input);
        root.put("ruleBase", rules.hash());
        root.put("read", summary.counts().read());
        root.put("advised", summary.counts().advised());
        root.put("refused", summary.counts().refused());
        root.put("aside", summary.counts().aside());
        root.put("withoutMeasures", summary.withoutMeasures());
        root.set("firstWithoutMeasures", Json.strings(summary.firstWithoutMeasures()));
        root.set("meanFigures", Json.number(summary.meanFigures()));
        root.set("benchmarks", Json.strings(summary.benchmarks()));
        ObjectNode stages = Json.object();
        for (int stage = 1; stage <= 3; stage++) {
            stages.put(String.valueOf(stage), summary.atStage(stage));
        }
        root.set("stages", stages);
        root.set("measures", Json.array(summary.measures(), share -> {
            ObjectNode node = named("measure", share.measure(), rules.measures());
            node.put("first", share.first());
            node.put("kept", share.kept());
            node.set("meanRank", Json.number(share.meanRank()));
            node.set("best", Json.array(share.best(), region -> {
                ObjectNode best = Json.object().put("region", region.name());
                best.set("score", Json.number(region.score()));
                return best;
            }));
            return node;
        }));
        root.set("diagnoses", Json.array(summary.diagnoses(), share -> named("diagnosis", share.id(), rules.diagnoses())
                .put("regions", share.regions())));
        root.set("missing", Json.array(summary.missing(), share -> named("indicator", share.id(), rules.indicators())
                .put("regions", share.regions())));
        root.put("outlierCount", summary.outlierCount());
        root.set("outliers", Json.array(summary.outliers(), outlier -> {
            ObjectNode node = named("indicator", outlier.indicator(), rules.indicators());
            node.put("line", outlier.line());
            node.put("region", outlier.region());
            node.set("value", Json.number(outlier.value()));
            node.set("low", Json.number(outlier.low()));
            node.set("high", Json.number(outlier.high()));
            node.set("widths", Json.number(outlier.widths()));
            return node;
        }));
        root.set("problems", Json.array(summary.problems(), problem -> {
            ObjectNode node = Json.object();
            node.put("code", problem.code());
            node.put("met", problem.met());
            node.set("rows", Json.strings(problem.rows()));
            return node;
        }));
        return Json.write(root);
    }

    private static ObjectNode named(String key, String id, Catalogue<? extends Named> entries) {
        ObjectNode node = Json.object().put(key, id);
        node.set("name", Json.text(entries.get(id).name()));
        return node;
    }
}
