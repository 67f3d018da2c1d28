package catchup.report;

import catchup.advice.Advice;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Observation;
import catchup.inference.Belief;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Line;
import catchup.inference.Premise;
import catchup.rulebase.Rule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The derivation as a graph: observation → gap, strength, lag → firing → conclusion → firing … */
final class DerivationJson {

    private final Derivation derivation;
    private final Advice advice;
    private final NodeIds ids;
    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private record Edge(String from, String to) {}

    DerivationJson(Advice advice, NodeIds ids) {
        this.advice = advice;
        this.derivation = advice.derivation();
        this.ids = ids;
    }

    ObjectNode tree() {
        derivation.findings().forEach(this::finding);
        derivation.firings().forEach(this::firing);
        derivation.concluded().forEach(this::conclusion);
        ObjectNode tree = Json.object();
        tree.set("nodes", Json.array(nodes.values(), node -> node));
        tree.set(
                "edges",
                Json.array(edges, edge -> Json.object().put("from", edge.from()).put("to", edge.to())));
        return tree;
    }

    /** A fact that a rule may have seen, with what it was read from. */
    private void fact(Fact fact) {
        if (fact instanceof Finding finding) {
            finding(finding);
        } else if (fact instanceof Conclusion conclusion) {
            conclusion(conclusion);
        }
    }

    private void finding(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            gap(gap);
        } else if (finding instanceof Finding.Strength strength) {
            strength(strength);
        } else if (finding instanceof Finding.Lag lag) {
            lag(lag);
        } else if (finding instanceof Finding.Unknown unknown) {
            unknown(unknown);
        } else if (finding instanceof Finding.Profile profile) {
            node(profile)
                    .set("tags", Json.strings(profile.tags().stream().sorted().toList()));
        }
    }

    private void gap(Finding.Gap gap) {
        observed(gap, NodeIds.of(gap));
        ObjectNode node = node(gap);
        node.put("indicator", gap.indicator().id());
        node.set("degree", Json.number(gap.degree()));
        node.put("severity", gap.severity().text().en());
        node.set("certainty", Json.number(gap.certainty()));
    }

    private void strength(Finding.Strength strength) {
        observed(strength.level(), NodeIds.of(strength));
        ObjectNode node = node(strength);
        node.put("indicator", strength.indicator().id());
        node.set("lead", Json.number(strength.lead()));
        node.put("clear", strength.clear());
        node.set("certainty", Json.number(strength.level().certainty()));
    }

    private void observed(Finding.Gap gap, String to) {
        observation(gap, NodeIds.REGION, gap.region(), to);
        observation(gap, NodeIds.BENCHMARK, gap.benchmark(), to);
    }

    private void observation(Finding.Gap gap, String side, Observation observation, String to) {
        String id = NodeIds.observation(gap.indicator().id(), side);
        ObjectNode node = nodes.computeIfAbsent(id, key -> start(key, "observation"));
        node.put("indicator", gap.indicator().id());
        node.put("side", side);
        node.put("unit", gap.indicator().unit());
        node.setAll(FindingJson.observation(observation));
        edges.add(new Edge(id, to));
    }

    private void lag(Finding.Lag lag) {
        ObjectNode node = node(lag);
        node.put("dimension", lag.dimension().id());
        node.set("degree", Json.number(lag.degree()));
        node.put("severity", lag.severity().text().en());
        lag.gaps().forEach(gap -> edges.add(new Edge(NodeIds.of(gap), NodeIds.of(lag))));
    }

    private void unknown(Finding.Unknown unknown) {
        ObjectNode node = node(unknown);
        node.put("indicator", unknown.indicator().id());
        node.put("regionMissing", unknown.regionMissing());
        node.put("benchmarkMissing", unknown.benchmarkMissing());
    }

    private void firing(Firing firing) {
        Rule rule = firing.rule();
        String id = ids.of(firing);
        ObjectNode node = nodes.computeIfAbsent(id, key -> start(key, "firing"));
        node.put("rule", rule.name());
        node.put("layer", rule.layer().code());
        node.put("at", rule.at().toString());
        node.set("reason", Json.text(rule.reason()));
        node.set("principles", Json.strings(rule.principles()));
        node.set("degree", Json.number(firing.degree()));
        node.set("certainty", Json.number(firing.certainty()));
        node.set("premises", Json.array(firing.premises(), this::premise));
        node.set(
                "actions",
                Json.strings(
                        rule.actions().stream().map(action -> action.sentence()).toList()));
        firing.premises().forEach(premise -> premise.saw().forEach(this::fact));
        rule.conclusions().forEach(this::conclusion);
        firing.premises().forEach(premise -> premise.saw().forEach(fact -> edges.add(new Edge(NodeIds.of(fact), id))));
        rule.conclusions().forEach(conclusion -> edges.add(new Edge(id, NodeIds.of(conclusion))));
    }

    private ObjectNode premise(Premise premise) {
        ObjectNode node = Json.object();
        node.put("sentence", premise.condition().sentence());
        node.set("saw", Json.strings(premise.saw().stream().map(NodeIds::of).toList()));
        node.set(
                "degree",
                premise.degree().isPresent() ? Json.number(premise.degree().getAsDouble()) : null);
        node.set("certainty", Json.number(premise.certainty()));
        node.put("assumed", premise.assumed());
        return node;
    }

    private void conclusion(Conclusion conclusion) {
        ObjectNode node = node(conclusion);
        if (derivation.concluded().contains(conclusion)) {
            Belief belief = derivation.belief(conclusion);
            node.set("degree", Json.number(belief.degree()));
            node.set("certainty", FindingJson.certainty(belief, advice.rules().ranking()));
            node.set("strength", Json.number(belief.strength()));
            node.set("lines", lines(belief));
        }
    }

    private ArrayNode lines(Belief belief) {
        return Json.array(belief.lines(), this::line);
    }

    private ObjectNode line(Line line) {
        ObjectNode node = Json.object();
        node.set("rests", Json.strings(line.rests()));
        node.put("firing", ids.of(line.firing()));
        node.set("degree", Json.number(line.degree()));
        node.set("certainty", Json.number(line.certainty()));
        return node;
    }

    private ObjectNode node(Fact fact) {
        return nodes.computeIfAbsent(NodeIds.of(fact), id -> start(id, NodeIds.kind(fact)));
    }

    private static ObjectNode start(String id, String kind) {
        return Json.object().put("id", id).put("kind", kind);
    }
}
