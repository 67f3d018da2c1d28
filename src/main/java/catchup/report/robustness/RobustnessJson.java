package catchup.report.robustness;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.report.Engine;
import catchup.report.Json;
import catchup.robustness.Acceptance;
import catchup.robustness.Robustness;
import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings.Criterion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Robustness for programs, described by {@code robustness.schema.json} beside this class. */
final class RobustnessJson {

    private static final int PAIRED = 10;
    private static final double LOW_END = 0.05;
    private static final double HIGH_END = 0.95;

    private final Robustness robustness;
    private final Map<String, Recommendation> recommended;

    RobustnessJson(Robustness robustness, Advice advice) {
        this.robustness = robustness;
        this.recommended = advice.recommendations().stream()
                .collect(Collectors.toMap(each -> each.measure().id(), each -> each));
    }

    String text() {
        ObjectNode root = Json.object();
        root.put("case", robustness.subject().id());
        root.set(
                "engine",
                Json.object()
                        .put("version", Engine.version().orElse("development"))
                        .put("ruleBase", robustness.rules().hash()));
        root.put("draws", robustness.draws());
        root.put("seed", robustness.seed());
        root.set("error", Json.number(robustness.error()));
        ObjectNode spread = root.putObject("spread");
        new TreeMap<>(robustness.rules().margins().spread())
                .forEach((quality, share) -> spread.set(Json.word(quality), Json.number(share)));
        root.set("weights", weights());
        root.set("measures", Json.array(robustness.measures(), this::measure));
        root.set("pairs", pairs());
        return Json.write(root);
    }

    private ObjectNode weights() {
        ObjectNode weights = Json.object();
        for (Criterion criterion : Criterion.values()) {
            Margins.Range range = robustness
                    .rules()
                    .margins()
                    .weight(criterion, robustness.rules().ranking());
            ObjectNode node = weights.putObject(Json.word(criterion));
            node.set(
                    "weight", Json.number(robustness.rules().ranking().weights().getOrDefault(criterion, 0.0)));
            node.set("from", Json.number(range.from()));
            node.set("to", Json.number(range.to()));
        }
        return weights;
    }

    private ObjectNode measure(Acceptance each) {
        ObjectNode node = Json.object();
        node.put("measure", each.measure().id());
        node.set("name", Json.text(each.measure().name()));
        node.put("rank", each.now().map(now -> now.rank()).orElse(null));
        Recommendation now = recommended.get(each.measure().id());
        if (now == null) {
            node.putNull("certainty");
        } else {
            node.set("certainty", certainty(now.belief().certainty()));
        }
        node.set("recommended", Json.number(each.recommended()));
        node.set("first", Json.number(each.top(1)));
        node.set("topThree", Json.number(each.top(3)));
        node.set("ranks", Json.array(each.ranks(), Json::number));
        node.put("rankAt5", each.rankAt(LOW_END).orElse(null));
        node.put("rankAt95", each.rankAt(HIGH_END).orElse(null));
        node.set("holistic", Json.number(each.holistic()));
        ObjectNode central = node.putObject("centralWeights");
        each.central().forEach((criterion, weight) -> central.set(Json.word(criterion), Json.number(weight)));
        node.set("confidence", Json.number(each.confidence()));
        return node;
    }

    private ObjectNode certainty(double value) {
        ObjectNode node = Json.object();
        node.set("value", Json.number(value));
        node.set("word", Json.text(robustness.rules().ranking().word(value)));
        return node;
    }

    /** Of the first measures each with each that comes after it now. */
    private com.fasterxml.jackson.databind.node.ArrayNode pairs() {
        int paired = Math.min(PAIRED, robustness.measures().size());
        return Json.array(
                IntStream.range(0, paired)
                        .boxed()
                        .flatMap(one -> IntStream.range(one + 1, paired).mapToObj(other -> new int[] {one, other}))
                        .toList(),
                this::pair);
    }

    private ObjectNode pair(int[] pair) {
        ObjectNode node = Json.object();
        node.put("before", robustness.measures().get(pair[0]).measure().id());
        node.put("after", robustness.measures().get(pair[1]).measure().id());
        node.set("share", Json.number(robustness.wins().get(pair[0]).get(pair[1])));
        return node;
    }
}
