package catchup.report.sensitivity;

import catchup.report.Json;
import catchup.sensitivity.Lever;
import catchup.sensitivity.Shift;
import catchup.sensitivity.Tip;
import catchup.sensitivity.Tipping;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tipping values for programs. The names are a contract, described by {@code tipping.schema.json} beside this class. */
final class TippingJson {

    private TippingJson() {}

    static String of(Tipping tipping) {
        ObjectNode root = Json.object();
        root.put("case", tipping.subject().id());
        root.put("ruleBase", tipping.rules().hash());
        root.put("top", tipping.top().count());
        root.put("counts", tipping.top().ordered() ? "order" : "set");
        root.set("ranking", Json.strings(tipping.top().of(tipping.ranking())));
        root.set("tips", Json.array(tipping.tips(), TippingJson::tip));
        root.set(
                "firm",
                Json.array(
                        tipping.looked().stream()
                                .filter(lever -> tipping.firm(lever.getClass()).contains(lever))
                                .toList(),
                        TippingJson::lever));
        return Json.write(root);
    }

    private static ObjectNode tip(Tip tip) {
        ObjectNode node = lever(tip.lever());
        node.set("present", Json.number(tip.present()));
        node.set("value", Json.number(tip.value()));
        node.put("direction", tip.isUpwards() ? "up" : "down");
        node.set("closeness", Json.number(tip.closeness()));
        node.setAll(shift(tip.shift()));
        return node;
    }

    private static ObjectNode lever(Lever lever) {
        ObjectNode node = Json.object();
        if (lever instanceof Lever.OfFigure figure) {
            node.put("kind", "figure");
            node.put("id", figure.indicator().id());
            node.put("of", Json.word(figure.side()));
        } else if (lever instanceof Lever.OfThreshold threshold) {
            node.put("kind", "threshold");
            node.put("id", threshold.indicator().id());
            node.put("of", Json.word(threshold.severity()));
        } else if (lever instanceof Lever.OfWeight weight) {
            node.put("kind", "weight");
            node.put("id", Json.word(weight.criterion()));
            node.putNull("of");
        }
        return node;
    }

    private static ObjectNode shift(Shift shift) {
        ObjectNode node = Json.object();
        node.put("change", shift.isReordering() ? "order" : "set");
        node.set("after", Json.strings(shift.after()));
        node.set("in", Json.strings(shift.in()));
        node.set("out", Json.strings(shift.out()));
        return node;
    }
}
