package catchup.handbook;

import catchup.handbook.Consequences.Effect;
import catchup.handbook.Consequences.Truth;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What depends on what: indicators, dimensions, diagnoses and measures, and the rules that lead from one to another. What
 * kind of region it is, and the rules about the plan as a whole, are left out.
 */
public record Graph(Set<Mention> nodes, List<Edge> edges) {

    /** @param look how it is looked at; of several rules the weakest demand */
    public record Edge(Mention from, Mention to, Look look, List<Rule> rules) {}

    private record Ends(Mention from, Mention to) {}

    public Graph {
        nodes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
        edges = List.copyOf(edges);
    }

    /** Everything on which some rule hangs, and everything that some rule concludes. */
    public static Graph of(Collection<Rule> rules) {
        Map<Ends, Edge> edges = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule.layer() != Layer.COORDINATE) {
                Uses.broughtAbout(rule).forEach(to -> lead(rule, rule.conditions(), to, edges));
            }
        }
        return new Graph(ends(edges.values()), List.copyOf(edges.values()));
    }

    /** What may follow from a start: by the rules that it bears on and does not rule out, and of these what it helps to meet. */
    public static Graph of(Consequences consequences) {
        Map<Ends, Edge> edges = new LinkedHashMap<>();
        for (Effect effect : consequences.effects()) {
            if (effect.truth() != Truth.FAILED && effect.rule().layer() != Layer.COORDINATE) {
                effect.broughtAbout().forEach(to -> lead(effect.rule(), effect.helped(), to, edges));
            }
        }
        Graph all = new Graph(ends(edges.values()), List.copyOf(edges.values()));
        return all.leadingFrom(consequences.start().what());
    }

    /** The part of it that leads to something. */
    public Graph leadingTo(Mention last) {
        return around(last, each -> met(edges, Edge::to, each), Edge::from);
    }

    /** The part of it that something may lead to. */
    public Graph leadingFrom(Mention first) {
        return around(first, each -> met(edges, Edge::from, each), Edge::to);
    }

    /** The part of it that leads directly to one of these. */
    public Graph leadingTo(Predicate<Mention> wanted) {
        List<Edge> kept = edges.stream().filter(edge -> wanted.test(edge.to())).toList();
        return new Graph(ends(kept), kept);
    }

    private Graph around(Mention centre, Function<Mention, List<Edge>> at, Function<Edge, Mention> next) {
        Set<Mention> met = new LinkedHashSet<>(List.of(centre));
        List<Mention> waiting = new ArrayList<>(met);
        Set<Edge> kept = new HashSet<>();
        while (!waiting.isEmpty()) {
            for (Edge edge : at.apply(waiting.remove(waiting.size() - 1))) {
                kept.add(edge);
                if (met.add(next.apply(edge))) {
                    waiting.add(next.apply(edge));
                }
            }
        }
        return new Graph(met, edges.stream().filter(kept::contains).toList());
    }

    private static List<Edge> met(List<Edge> edges, Function<Edge, Mention> end, Mention mention) {
        return edges.stream().filter(edge -> end.apply(edge).equals(mention)).toList();
    }

    private static void lead(Rule rule, List<Condition> by, Mention to, Map<Ends, Edge> edges) {
        for (Condition condition : by) {
            for (Mention from : Mention.in(condition.pattern())) {
                if (from.kind() != Kind.SETTING) {
                    Edge edge = new Edge(from, to, Look.of(condition), List.of(rule));
                    edges.merge(new Ends(from, to), edge, Graph::together);
                }
            }
        }
    }

    private static Edge together(Edge one, Edge other) {
        Set<Rule> rules = new LinkedHashSet<>(one.rules());
        rules.addAll(other.rules());
        Look look = one.look().compareTo(other.look()) <= 0 ? one.look() : other.look();
        return new Edge(one.from(), one.to(), look, List.copyOf(rules));
    }

    private static Set<Mention> ends(Collection<Edge> edges) {
        Set<Mention> ends = new LinkedHashSet<>();
        for (Edge edge : edges) {
            ends.add(edge.from());
            ends.add(edge.to());
        }
        return ends;
    }
}
