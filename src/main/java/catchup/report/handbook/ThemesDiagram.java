package catchup.report.handbook;

import catchup.fact.Label;
import catchup.handbook.Graph;
import catchup.handbook.Graph.Edge;
import catchup.report.Columns;
import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Link;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Mention;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Words a whole graph as a diagram of themes: for each the number of its indicators, diagnoses and measures, and between
 * them how much depends on what.
 */
final class ThemesDiagram {

    private static final double THINNEST = 0.7;
    private static final double STEP = 0.5;
    private static final double WIDEST = 8;
    private static final List<String> COLUMNS = List.of("indicators", "diagnoses", "measures");
    private static final List<String> LOOKS = List.of("indicator", "simple", "measure");

    /** The things of a theme in a column. */
    private record Group(int column, String theme) {}

    private record Ends(Group from, Group to) {}

    private final Catalogues catalogues;
    private final Words words;
    private final Graph graph;

    ThemesDiagram(Graph graph, RuleBase rules, Words words) {
        this.graph = graph;
        this.catalogues = rules.catalogues();
        this.words = words;
    }

    Diagram diagram() {
        Map<Group, Integer> sizes = sizes();
        List<Integer> used = List.copyOf(
                new TreeSet<>(sizes.keySet().stream().map(Group::column).toList()));
        List<Group> groups = List.copyOf(sizes.keySet());
        List<Box> boxes = new ArrayList<>();
        for (Group group : groups) {
            boxes.add(box(group, used.indexOf(group.column()), sizes.getOrDefault(group, 0)));
        }
        return new Diagram(
                words.get("graph.title.themes"),
                words.get("graph.description.themes"),
                used.stream().map(this::heading).toList(),
                boxes,
                links(groups),
                List.of());
    }

    private Map<Group, Integer> sizes() {
        Map<Group, Integer> sizes = new LinkedHashMap<>();
        for (Label dimension : catalogues.dimensions().all()) {
            for (Mention node : graph.nodes()) {
                if (group(node).theme().equals(dimension.id()) && node.kind() != Mention.Kind.DIMENSION) {
                    sizes.merge(group(node), 1, Integer::sum);
                }
            }
        }
        return sizes;
    }

    private List<Link> links(List<Group> groups) {
        Map<Ends, Integer> counts = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            Group from = group(edge.from());
            Group to = group(edge.to());
            if (from.column() < to.column() && groups.contains(from)) {
                counts.merge(new Ends(from, to), 1, Integer::sum);
            }
        }
        List<Link> links = new ArrayList<>();
        counts.forEach((ends, count) -> links.add(new Link(
                groups.indexOf(ends.from()),
                groups.indexOf(ends.to()),
                "sum",
                Math.min(WIDEST, THINNEST + STEP * (count - 1)),
                words.get("graph.sum", theme(ends.from()), theme(ends.to()), count))));
        return links;
    }

    private Box box(Group group, int column, int size) {
        String text = words.labels().get("aside", theme(group), size);
        return new Box(column, Columns.wrap(text, GraphDiagram.WIDE), LOOKS.get(group.column()), "", "");
    }

    private String theme(Group group) {
        return words.in(catalogues.dimensions().get(group.theme()).name());
    }

    private String heading(int column) {
        return words.get("count." + COLUMNS.get(column));
    }

    private Group group(Mention node) {
        return switch (node.kind()) {
            case INDICATOR ->
                new Group(0, catalogues.indicators().get(node.id()).dimension());
            case DIAGNOSIS -> new Group(1, catalogues.diagnoses().get(node.id()).theme());
            case MEASURE -> new Group(2, catalogues.measures().get(node.id()).theme());
            default -> new Group(0, node.id());
        };
    }
}
