package catchup.report.handbook;

import catchup.fact.DiagnosisEntry;
import catchup.fact.DiagnosisEntry.Kind;
import catchup.handbook.Graph;
import catchup.handbook.Graph.Edge;
import catchup.handbook.Look;
import catchup.report.Columns;
import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Legend;
import catchup.report.handbook.Diagram.Link;
import catchup.rulebase.Mention;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Words a graph as a diagram: indicators, simple causes and advantages, compound causes, measures. */
final class GraphDiagram {

    /** How many columns of a terminal a line of a box holds; a Chinese character takes two. */
    static final int WIDE = 24;

    private final RuleBase rules;
    private final Words words;
    private final Optional<Anchors> anchors;
    private final Graph graph;
    private final List<Mention> nodes;
    private final Map<Mention, Integer> ranks = new HashMap<>();

    /** @param anchors empty for a drawing that links to nothing */
    GraphDiagram(Graph graph, RuleBase rules, Words words, Optional<Anchors> anchors) {
        this.graph = graph;
        this.rules = rules;
        this.words = words;
        this.anchors = anchors;
        this.nodes = List.copyOf(graph.nodes());
    }

    /** @param focus what the graph is about, and stands out */
    Diagram diagram(String title, Optional<Mention> focus) {
        int measures = 1 + nodes.stream().mapToInt(this::rank).max().orElse(0);
        nodes.stream().filter(GraphDiagram::isMeasure).forEach(measure -> ranks.put(measure, measures));
        List<Integer> used = List.copyOf(new TreeSet<>(ranks.values()));
        Map<Mention, Integer> places = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (Mention node : nodes) {
            places.put(node, boxes.size());
            int column = used.indexOf(ranks.getOrDefault(node, 0));
            boxes.add(box(node, column, focus.filter(node::equals).isPresent()));
        }
        return new Diagram(
                title,
                words.get("graph.description"),
                used.stream().map(rank -> heading(rank, measures)).toList(),
                boxes,
                graph.edges().stream().map(edge -> link(edge, places)).toList(),
                legend());
    }

    /** The column of a node that is no measure: at least that of its kind, and to the right of all that it rests on. */
    private int rank(Mention node) {
        Integer known = ranks.get(node);
        if (known != null || isMeasure(node)) {
            return known == null ? 0 : known;
        }
        int rank = least(node);
        for (Edge edge : graph.edges()) {
            if (edge.to().equals(node)) {
                rank = Math.max(rank, rank(edge.from()) + 1);
            }
        }
        ranks.put(node, rank);
        return rank;
    }

    private int least(Mention node) {
        if (node.kind() != Mention.Kind.DIAGNOSIS) {
            return 0;
        }
        return entry(node).kind() == Kind.COMPOUND ? 2 : 1;
    }

    private String heading(int rank, int measures) {
        if (rank == measures) {
            return words.get("graph.measures");
        } else if (rank == 0) {
            return words.get("graph.indicators");
        }
        return words.get(rank == 1 ? "graph.simple" : "graph.compound");
    }

    private Box box(Mention node, int column, boolean focus) {
        String name = rules.catalogues()
                .find(node)
                .map(entry -> words.in(entry.name()))
                .orElse(node.id());
        String shown = node.kind() == Mention.Kind.DIMENSION ? words.get("graph.dimension", name) : name;
        return new Box(
                column,
                Columns.wrap(shown, WIDE),
                look(node) + (focus ? " focus" : ""),
                words.get("graph.hint", name, node.id()),
                anchors.isPresent() ? "#" + Anchors.of(node) : "");
    }

    private String look(Mention node) {
        return (node.kind() == Mention.Kind.DIAGNOSIS
                        ? entry(node).kind().name()
                        : node.kind().name())
                .toLowerCase(Locale.ROOT);
    }

    private Link link(Edge edge, Map<Mention, Integer> places) {
        return new Link(
                places.getOrDefault(edge.from(), 0),
                places.getOrDefault(edge.to(), 0),
                look(edge.look()),
                0,
                hint(edge));
    }

    /** Only a picture of its own says at each line which rules it stands for: a page says it in the entries. */
    private String hint(Edge edge) {
        if (anchors.isPresent()) {
            return "";
        }
        List<String> names = edge.rules().stream().map(rule -> rule.name()).toList();
        return words.labels()
                .get(
                        "colon",
                        words.get("graph.look." + look(edge.look())),
                        words.labels().semicolons(names));
    }

    private static String look(Look look) {
        return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Legend> legend() {
        Set<Look> met = EnumSet.noneOf(Look.class);
        graph.edges().forEach(edge -> met.add(edge.look()));
        return met.stream()
                .map(look -> new Legend(look(look), words.get("graph.look." + look(look))))
                .toList();
    }

    private DiagnosisEntry entry(Mention diagnosis) {
        return rules.diagnoses().get(diagnosis.id());
    }

    private static boolean isMeasure(Mention node) {
        return node.kind() == Mention.Kind.MEASURE;
    }
}
