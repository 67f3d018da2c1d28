package catchup.report.sensitivity;

import catchup.advice.Advice;
import catchup.comparison.Aspect;
import catchup.comparison.Change;
import catchup.fact.Assignment;
import catchup.fact.Observation;
import catchup.report.Json;
import catchup.rulebase.Rule;
import catchup.sensitivity.Ground;
import catchup.sensitivity.Supposed;
import catchup.sensitivity.Turn;
import catchup.sensitivity.Turn.Flip;
import catchup.sensitivity.WhatIf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What-ifs for programs: everything. The names are a contract, described by {@code what-if.schema.json} beside this class. */
final class WhatIfJson {

    private WhatIfJson() {}

    static String of(List<WhatIf> all) {
        Advice before = all.get(0).comparison().before();
        ObjectNode root = Json.object();
        root.put("case", before.subject().id());
        root.put("ruleBase", before.rules().hash());
        root.set("ranking", ranking(before));
        root.set("scenarios", Json.array(all, WhatIfJson::scenario));
        return Json.write(root);
    }

    private static ArrayNode ranking(Advice advice) {
        return Json.array(advice.recommendations(), each -> {
            ObjectNode node = Json.object();
            node.put("measure", each.measure().id());
            node.set("score", Json.number(each.score().total()));
            return node;
        });
    }

    private static ObjectNode scenario(WhatIf whatIf) {
        ObjectNode node = Json.object();
        boolean named = !whatIf.scenario().name().en().isEmpty();
        node.set("name", named ? Json.text(whatIf.scenario().name()) : null);
        node.put("changesAnything", !whatIf.comparison().isEmpty());
        node.set("supposed", Json.array(whatIf.supposed(), WhatIfJson::supposed));
        node.set("ranking", ranking(whatIf.comparison().after()));
        node.set("changes", changes(whatIf));
        node.set("rules", Json.array(whatIf.turns(), WhatIfJson::turn));
        return node;
    }

    private static ObjectNode supposed(Supposed supposed) {
        ObjectNode node = thing(supposed.after());
        node.set("before", value(supposed.before()));
        node.set("after", value(supposed.after()));
        return node;
    }

    private static ObjectNode thing(Assignment assignment) {
        ObjectNode node = Json.object();
        if (assignment instanceof Assignment.OfFigure figure) {
            node.put("kind", "figure");
            node.put("id", figure.indicator().id());
            node.put("of", Json.word(figure.side()));
        } else if (assignment instanceof Assignment.OfKind kind) {
            node.put("kind", "setting");
            node.put("id", kind.setting().id());
            node.putNull("of");
        }
        return node;
    }

    /** A figure as a number, whether a setting applies as 1 or 0, and nothing for what is unknown. */
    private static @Nullable JsonNode value(Assignment assignment) {
        if (assignment instanceof Assignment.OfKind kind) {
            return Json.number(kind.present() ? 1 : 0);
        }
        Optional<Double> value =
                ((Assignment.OfFigure) assignment).observation().map(Observation::value);
        return value.map(Json::number).orElse(null);
    }

    private static ArrayNode changes(WhatIf whatIf) {
        ArrayNode changes = Json.array();
        for (Map.Entry<Change, Ground> each : whatIf.grounds().entrySet()) {
            Aspect aspect = each.getKey().aspect();
            ObjectNode node = changes.addObject();
            node.put("aspect", Json.word(aspect.kind()));
            node.put("id", aspect.id().isEmpty() ? null : aspect.id());
            node.put("other", aspect.other().isEmpty() ? null : aspect.other());
            node.set("before", number(each.getKey().before()));
            node.set("after", number(each.getKey().after()));
            Ground ground = each.getValue();
            node.set(
                    "rules",
                    Json.strings(ground.turns().stream()
                            .map(turn -> turn.rule().name())
                            .toList()));
            node.set("supposed", Json.array(ground.assignments(), WhatIfJson::thing));
            node.put("ofItself", ground.ofItself());
            node.set("overtakes", Json.strings(measures(ground.overtaken())));
            node.set("overtakenBy", Json.strings(measures(ground.overtaking())));
        }
        return changes;
    }

    private static List<String> measures(List<Ground.Passing> passing) {
        return passing.stream().map(Ground.Passing::measure).toList();
    }

    private static @Nullable JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : null;
    }

    private static ObjectNode turn(Turn turn) {
        ObjectNode node = Json.object();
        node.put("rule", turn.rule().name());
        node.put("file", turn.rule().at().file());
        node.put("line", turn.rule().at().line());
        node.put("fires", turn.fires());
        node.set("conditions", Json.array(turn.flips(), WhatIfJson::flip));
        return node;
    }

    private static ObjectNode flip(Flip flip) {
        ObjectNode node = Json.object();
        node.put("condition", flip.after().condition().sentence());
        node.put("met", flip.after().isMet());
        node.set("supposed", Json.array(flip.assignments(), WhatIfJson::thing));
        node.set("rules", Json.strings(flip.rules().stream().map(Rule::name).toList()));
        return node;
    }
}
