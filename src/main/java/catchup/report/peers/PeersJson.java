package catchup.report.peers;

import catchup.peers.Peer;
import catchup.peers.Peers;
import catchup.peers.Peers.Echo;
import catchup.peers.Similarity;
import catchup.report.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Peers for programs, in both languages. The names are a contract, described by {@code peers.schema.json}. */
final class PeersJson {

    private PeersJson() {}

    static String of(Peers peers) {
        ObjectNode root = ComparedJson.subject(peers.subject());
        root.put("ruleBase", peers.subject().rules().hash());
        root.put("candidates", peers.candidates());
        root.set("peers", Json.array(peers.peers(), PeersJson::peer));
        root.set("shared", Json.array(peers.shared(), PeersJson::echo));
        root.set("elsewhere", Json.array(peers.elsewhere(), PeersJson::echo));
        return Json.write(root);
    }

    private static ObjectNode peer(Peer peer) {
        ObjectNode node = ComparedJson.subject(peer.advice());
        node.set("similarity", Json.number(peer.similarity().value()));
        node.set("features", Json.array(peer.similarity().parts(), PeersJson::part));
        node.set("endowments", Json.array(peer.similarity().endowments(), PeersJson::endowment));
        node.set("measures", Json.array(peer.advice().recommendations(), each -> {
            ObjectNode measure = ComparedJson.recommendation(each);
            return measure.put("measure", each.measure().id());
        }));
        return node;
    }

    private static ObjectNode part(Similarity.Part part) {
        ObjectNode node = Json.object();
        node.put("feature", Json.word(part.feature()));
        node.set("weight", Json.number(part.feature().weight()));
        node.set("value", Json.number(part.value()));
        node.set("shared", Json.strings(part.shared()));
        node.set("different", Json.strings(part.different()));
        return node;
    }

    private static ObjectNode endowment(Similarity.Endowment endowment) {
        ObjectNode node = Json.object();
        node.put("indicator", endowment.indicator().id());
        node.set("here", Json.number(endowment.first()));
        node.set("there", Json.number(endowment.second()));
        node.set("value", Json.number(endowment.value()));
        return node;
    }

    private static ObjectNode echo(Echo echo) {
        ObjectNode node = Json.object();
        node.put("measure", echo.measure().id());
        node.set("name", Json.text(echo.measure().name()));
        node.set("here", echo.here().map(ComparedJson::recommendation).orElse(null));
        ArrayNode ranks = node.putArray("ranks");
        echo.ranks().forEach(rank -> ranks.add(rank.orElse(null)));
        node.set("lack", echo.lack().map(LackJson::of).orElse(null));
        return node;
    }
}
