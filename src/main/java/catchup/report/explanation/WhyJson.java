package catchup.report.explanation;

import catchup.advice.Recommendation;
import catchup.explanation.Why;
import catchup.explanation.Why.Proved;
import catchup.explanation.Why.Scored;
import catchup.report.FindingJson;
import catchup.report.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why something was concluded, as JSON; described by {@code why.schema.json}. */
final class WhyJson {

    private final Why why;
    private final ClaimJson claims;

    WhyJson(Why why) {
        this.why = why;
        this.claims = new ClaimJson(why.advice().rules().phrases());
    }

    String text() {
        ObjectNode node = Json.object();
        SubjectJson.put(why.advice(), why.subject(), node);
        node.put("full", why.whole());
        node.set("score", why.score().map(this::score).orElse(null));
        node.set("proofs", Json.array(why.proofs(), this::proof));
        return Json.write(node);
    }

    private ObjectNode proof(Proved proved) {
        ObjectNode node = Json.object();
        node.set("degree", Json.number(proved.belief().degree()));
        node.set(
                "certainty",
                FindingJson.certainty(proved.belief(), why.advice().rules().ranking()));
        node.set("strength", Json.number(proved.belief().strength()));
        node.set("claim", claims.of(proved.claim()));
        return node;
    }

    private ObjectNode score(Scored scored) {
        Recommendation recommendation = scored.recommendation();
        ObjectNode node = Json.object();
        node.put("rank", recommendation.rank());
        node.put("of", why.advice().recommendations().size());
        node.set("total", Json.number(recommendation.score().total()));
        ArrayNode criteria = Json.array();
        for (int i = 0; i < scored.breakdown().size(); i++) {
            criteria.add(BreakdownJson.of(
                    recommendation.score().parts().get(i), scored.breakdown().get(i)));
        }
        node.set("criteria", criteria);
        node.set("stageBecause", scored.stage().map(claims::of).orElse(null));
        node.set("movedBecause", Json.array(scored.moves(), claims::of));
        return node;
    }
}
