package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Caution;
import catchup.advice.Diagnosed;
import catchup.advice.Recommendation;
import catchup.advice.Target;
import catchup.fact.Case;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Disagreement;
import catchup.fact.Measure;
import catchup.inference.Firing;
import catchup.ranking.Score;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Advice for programs: everything, in both languages, with the derivation as a graph. The names are a contract, described
 * by {@code advice.schema.json} beside this class.
 */
final class JsonReport {

    private static final String DEVELOPMENT = "development";

    private final Advice advice;
    private final NodeIds ids;

    private JsonReport(Advice advice) {
        this.advice = advice;
        this.ids = new NodeIds(advice.derivation().firings());
    }

    static String of(Advice advice) {
        return Json.write(new JsonReport(advice).tree());
    }

    static String of(List<Advice> advices) {
        return Json.write(Json.array(advices, advice -> new JsonReport(advice).tree()));
    }

    private ObjectNode tree() {
        ObjectNode root = Json.object();
        root.put("case", advice.subject().id());
        root.set("region", region());
        root.set("benchmark", benchmark());
        root.set("engine", engine());
        root.put("stage", advice.stage());
        root.set("recommendations", Json.array(advice.recommendations(), this::recommendation));
        root.set("diagnoses", Json.array(advice.diagnoses(), this::diagnosis));
        root.set("gaps", Json.array(advice.gaps(), FindingJson::gap));
        root.set("strengths", Json.array(advice.strengths(), FindingJson::strength));
        root.set("cautions", Json.array(advice.cautions(), this::caution));
        root.set("disagreements", Json.array(advice.subject().disagreements(), JsonReport::disagreement));
        root.set("unknowns", Json.array(advice.unknowns(), FindingJson::unknown));
        root.set("derivation", new DerivationJson(advice, ids).tree());
        return root;
    }

    private ObjectNode region() {
        Case.Region region = advice.subject().region();
        ObjectNode node = Json.object();
        node.set("name", Json.text(region.name()));
        node.set("industry", Json.text(region.industry()));
        node.set("tags", Json.strings(region.tags().stream().sorted().toList()));
        node.put("year", region.year());
        return node;
    }

    private ObjectNode benchmark() {
        Case.Benchmark benchmark = advice.subject().benchmark();
        ObjectNode node = Json.object();
        node.set("name", Json.text(benchmark.name()));
        node.put("year", benchmark.year().orElse(null));
        return node;
    }

    private ObjectNode engine() {
        return Json.object()
                .put("version", Engine.version().orElse(DEVELOPMENT))
                .put("ruleBase", advice.rules().hash());
    }

    private ObjectNode recommendation(Recommendation recommendation) {
        Measure measure = recommendation.measure();
        ObjectNode node = Json.object();
        node.put("rank", recommendation.rank());
        node.put("measure", measure.id());
        node.set("name", Json.text(measure.name()));
        node.put("theme", measure.theme());
        node.set("score", Json.number(recommendation.score().total()));
        node.set("criteria", Json.array(recommendation.score().parts(), JsonReport::criterion));
        node.set(
                "certainty",
                FindingJson.certainty(recommendation.belief(), advice.rules().ranking()));
        node.put("phase", recommendation.phase());
        node.put("lead", Json.word(measure.lead()));
        node.set(
                "support",
                Json.strings(measure.support().stream().map(Json::word).toList()));
        node.put("horizon", measure.horizon().toString());
        node.put("cost", Json.word(measure.cost()));
        node.set("targets", Json.array(recommendation.targets(), JsonReport::target));
        node.set("because", because(recommendation.because()));
        node.set("principles", Json.strings(recommendation.principles()));
        node.set("cautions", Json.array(recommendation.cautions(), this::caution));
        node.set(
                "disagreements",
                Json.array(
                        advice.subject().disagreements().stream()
                                .filter(each -> each.measure().equals(measure.id()))
                                .toList(),
                        JsonReport::disagreement));
        node.set("after", Json.strings(recommendation.after()));
        node.set("reinforces", Json.strings(recommendation.reinforces()));
        node.set("conflicts", Json.strings(recommendation.conflicts()));
        return node;
    }

    private static ObjectNode criterion(Score.Part part) {
        ObjectNode node = Json.object();
        node.put("criterion", Json.word(part.criterion()));
        node.set("weight", Json.number(part.weight()));
        node.set("value", Json.number(part.value()));
        node.set("points", Json.number(part.points()));
        return node;
    }

    private static ObjectNode target(Target target) {
        ObjectNode node = Json.object();
        node.put("indicator", target.indicator().id());
        node.set("name", Json.text(target.indicator().name()));
        node.put("unit", target.indicator().unit());
        node.set(
                "baseline",
                target.gap().map(gap -> Json.number(gap.region().value())).orElse(null));
        node.set("target", target.value().map(Json::number).orElse(null));
        node.put("years", target.years());
        return node;
    }

    private ObjectNode diagnosis(Diagnosed diagnosed) {
        DiagnosisEntry entry = diagnosed.diagnosis();
        ObjectNode node = Json.object();
        node.put("diagnosis", entry.id());
        node.set("name", Json.text(entry.name()));
        node.put("kind", Json.word(entry.kind()));
        node.put("theme", entry.theme());
        node.set("meaning", Json.text(entry.meaning()));
        node.set("degree", Json.number(diagnosed.belief().degree()));
        node.set(
                "certainty",
                FindingJson.certainty(diagnosed.belief(), advice.rules().ranking()));
        node.set("principles", Json.strings(entry.principles()));
        node.set("because", because(diagnosed.because()));
        return node;
    }

    private ObjectNode caution(Caution caution) {
        ObjectNode node = Json.object();
        node.put("caution", caution.caution().id());
        node.set("name", Json.text(caution.caution().name()));
        node.set("text", Json.text(caution.caution().text()));
        node.set(
                "certainty",
                FindingJson.certainty(caution.belief(), advice.rules().ranking()));
        node.set("because", because(caution.because()));
        return node;
    }

    private static ObjectNode disagreement(Disagreement disagreement) {
        ObjectNode node = Json.object();
        node.put("measure", disagreement.measure());
        node.put("says", Json.word(disagreement.says()));
        node.set("reason", Json.text(disagreement.reason()));
        node.put("by", disagreement.by());
        node.put("date", disagreement.date().toString());
        return node;
    }

    private ArrayNode because(List<Firing> firings) {
        return Json.strings(firings.stream().map(ids::of).toList());
    }
}
