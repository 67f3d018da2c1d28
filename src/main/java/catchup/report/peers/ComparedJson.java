package catchup.report.peers;

import catchup.advice.Advice;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.peers.Contrast;
import catchup.peers.SideBySide;
import catchup.peers.SideBySide.DimensionRow;
import catchup.peers.SideBySide.IndicatorRow;
import catchup.peers.SideBySide.Row;
import catchup.report.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Cases side by side for programs, all of it, in both languages. The names are a contract, described by {@code compare.schema.json}. */
final class ComparedJson {

    private ComparedJson() {}

    static ObjectNode of(SideBySide all) {
        ObjectNode root = Json.object();
        root.put("ruleBase", all.advices().get(0).rules().hash());
        root.set("cases", Json.array(all.advices(), ComparedJson::subject));
        root.set("measures", Json.array(all.measures(), row -> measure(all, row)));
        root.set("diagnoses", Json.array(all.diagnoses(), row -> diagnosis(all, row)));
        root.set("dimensions", Json.array(all.dimensions(), ComparedJson::dimension));
        root.set("contrasts", Json.array(all.contrasts(), ComparedJson::contrast));
        return root;
    }

    private static ObjectNode measure(SideBySide all, Row<Measure, Recommendation> row) {
        Measure measure = row.what();
        return row("measure", row, ComparedJson::recommendation)
                .set("open", open(all, new Conclusion.Recommendation(measure.id(), measure.theme())));
    }

    private static ObjectNode diagnosis(SideBySide all, Row<DiagnosisEntry, Diagnosed> row) {
        return row("diagnosis", row, ComparedJson::diagnosed)
                .set("open", open(all, new Conclusion.Diagnosis(row.what().id())));
    }

    /** For each case, whether only missing facts stand in the way. */
    private static ArrayNode open(SideBySide all, Conclusion conclusion) {
        ArrayNode open = Json.array();
        for (int subject = 0; subject < all.advices().size(); subject++) {
            open.add(all.isOpen(conclusion, subject));
        }
        return open;
    }

    /** A case by its id, region, benchmark and stage. */
    static ObjectNode subject(Advice advice) {
        ObjectNode node = Json.object();
        node.put("case", advice.subject().id());
        node.put("file", advice.subject().file());
        node.set("region", Json.text(advice.subject().region().name()));
        node.set("industry", Json.text(advice.subject().region().industry()));
        node.put("year", advice.subject().region().year());
        node.set("benchmark", Json.text(advice.subject().benchmark().name()));
        node.put("stage", advice.stage());
        node.put("known", advice.derivation().findings(Finding.Gap.class).size());
        return node;
    }

    private static <T extends catchup.fact.Named, S> ObjectNode row(
            String kind, Row<T, S> row, Function<S, JsonNode> said) {
        ObjectNode node = Json.object();
        node.put(kind, row.what().id());
        node.set("name", Json.text(row.what().name()));
        node.set("said", said(row, said));
        return node;
    }

    private static <T, S> ArrayNode said(Row<T, S> row, Function<S, JsonNode> said) {
        ArrayNode array = Json.array();
        row.said().forEach(each -> array.add(each.map(said).orElse(null)));
        return array;
    }

    /** A recommendation by its place. */
    static ObjectNode recommendation(Recommendation recommendation) {
        ObjectNode node = Json.object();
        node.put("rank", recommendation.rank());
        node.set("score", Json.number(recommendation.score().total()));
        node.set("certainty", Json.number(recommendation.belief().certainty()));
        node.put("phase", recommendation.phase());
        return node;
    }

    private static ObjectNode diagnosed(Diagnosed diagnosed) {
        ObjectNode node = Json.object();
        node.set("degree", Json.number(diagnosed.belief().degree()));
        node.set("certainty", Json.number(diagnosed.belief().certainty()));
        return node;
    }

    private static ObjectNode dimension(DimensionRow dimension) {
        ObjectNode node = row("dimension", dimension.lags(), ComparedJson::lag);
        node.set("indicators", Json.array(dimension.indicators(), ComparedJson::indicator));
        return node;
    }

    private static ObjectNode lag(Finding.Lag lag) {
        ObjectNode node = Json.object();
        node.set("degree", Json.number(lag.degree()));
        node.put("severity", lag.severity().text().en());
        return node;
    }

    private static ObjectNode indicator(IndicatorRow row) {
        ObjectNode node = Json.object();
        node.put("indicator", row.indicator().id());
        node.set("name", Json.text(row.indicator().name()));
        node.put("unit", row.indicator().unit());
        node.set("standings", Json.array(row.standings(), ComparedJson::standing));
        return node;
    }

    private static JsonNode standing(Finding standing) {
        ObjectNode node = Json.object();
        if (standing instanceof Finding.Gap gap) {
            node.set("region", Json.number(gap.region().value()));
            node.set("benchmark", Json.number(gap.benchmark().value()));
            node.set("degree", Json.number(gap.degree()));
            node.put("severity", gap.severity().text().en());
        }
        node.put("known", standing instanceof Finding.Gap);
        return node;
    }

    private static ObjectNode contrast(Contrast contrast) {
        ObjectNode node = Json.object();
        if (contrast.conclusion() instanceof Conclusion.Recommendation recommendation) {
            node.put("kind", "measure").put("id", recommendation.measure());
        } else if (contrast.conclusion() instanceof Conclusion.Diagnosis diagnosis) {
            node.put("kind", "diagnosis").put("id", diagnosis.id());
        }
        ArrayNode fired = node.putArray("fired");
        contrast.fired().forEach(each -> fired.add(each.map(LackJson::rule).orElse(null)));
        node.set("lacks", Json.array(contrast.lacks(), LackJson::of));
        return node;
    }
}
