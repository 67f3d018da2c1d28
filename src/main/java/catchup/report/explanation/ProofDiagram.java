package catchup.report.explanation;

import catchup.explanation.Claim;
import catchup.explanation.Claim.Argument;
import catchup.explanation.Claim.Ground;
import catchup.explanation.Claim.Step;
import catchup.explanation.Why;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Scale;
import catchup.report.Columns;
import catchup.report.Figures;
import catchup.report.handbook.Diagram;
import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Legend;
import catchup.report.handbook.Diagram.Link;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Draws a proof: what was read off the case, the rules that saw it, what they concluded, and so on to the conclusion. */
final class ProofDiagram {

    private static final int WIDE = 24;

    /** In the order of the legend. */
    private static final List<String> LOOKS =
            List.of("mild", "moderate", "severe", "critical", "in-order", "unknown", "setting", "made", "not-made");

    /** What a box stands for: a fact, a rule, or a condition that saw nothing. */
    private record Node(Object what) {}

    private record Edge(Node from, Node to, String look) {}

    private final Why why;
    private final Words words;
    private final Speech speech;
    private final Figures figures;
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Node, Integer> columns = new LinkedHashMap<>();

    ProofDiagram(Why why, Words words, Speech speech) {
        this.why = why;
        this.words = words;
        this.speech = speech;
        this.figures = new Figures(words.labels());
        why.proofs().forEach(proved -> claim(proved.claim()));
    }

    Diagram diagram() {
        List<Node> all = List.copyOf(nodes);
        List<Integer> used =
                List.copyOf(new TreeSet<>(all.stream().map(this::column).toList()));
        List<Box> boxes =
                all.stream().map(node -> box(node, used.indexOf(column(node)))).toList();
        List<Link> links = edges.stream()
                .map(edge -> new Link(all.indexOf(edge.from()), all.indexOf(edge.to()), edge.look(), 0, ""))
                .toList();
        int last = used.get(used.size() - 1);
        return new Diagram(
                new WhyDocument(why, words.lang()).title(),
                words.get("graph.description"),
                used.stream().map(column -> heading(column, last)).toList(),
                boxes,
                links,
                legend());
    }

    private Node claim(Claim claim) {
        Node node = node(claim.conclusion());
        claim.arguments().forEach(argument -> argument(argument, node));
        return node;
    }

    private void argument(Argument argument, Node concluded) {
        Node rule = node(argument.rule());
        edges.add(new Edge(rule, concluded, argument.counts() ? "made" : "not-made"));
        argument.steps().forEach(step -> step(step, rule));
    }

    private void step(Step step, Node rule) {
        if (step.grounds().isEmpty()) {
            edges.add(new Edge(node(step.condition()), rule, "setting"));
        }
        for (Ground ground : step.grounds()) {
            if (ground instanceof Ground.Concluded concluded) {
                edges.add(new Edge(claim(concluded.claim()), rule, "made"));
            } else if (ground.fact() instanceof Finding.Profile) {
                edges.add(new Edge(node(step.condition()), rule, "setting"));
            } else {
                edges.add(new Edge(node(ground.fact()), rule, look(ground.fact())));
            }
        }
    }

    /** Conditions that say the same are the same box, whichever rule has them. */
    private Node node(Object what) {
        Node node = new Node(what instanceof catchup.rulebase.Condition said ? speech.condition(said) : what);
        nodes.add(node);
        return node;
    }

    /** To the right of everything it rests on. */
    private int column(Node node) {
        Integer known = columns.get(node);
        if (known != null) {
            return known;
        }
        int column = 0;
        for (Edge edge : edges) {
            if (edge.to().equals(node)) {
                column = Math.max(column, column(edge.from()) + 1);
            }
        }
        columns.put(node, column);
        return column;
    }

    private String heading(int column, int last) {
        if (column == last) {
            return words.get("graph.conclusion");
        } else if (column == 0) {
            return words.get("graph.facts");
        }
        return words.get(column % 2 == 0 ? "graph.diagnoses" : "graph.rules");
    }

    private Box box(Node node, int column) {
        Object what = node.what();
        if (what instanceof Rule rule) {
            return new Box(column, lines(rule.name()), "rule", speech.reason(rule) + " · " + speech.place(rule), "");
        } else if (what instanceof Conclusion conclusion) {
            boolean asked = why.subject().is(conclusion);
            return new Box(column, lines(speech.name(conclusion)), look(conclusion) + (asked ? " focus" : ""), "", "");
        } else if (what instanceof Finding finding) {
            return new Box(column, lines(name(finding)), "indicator", speech.fact(finding), "");
        }
        return new Box(column, lines(String.valueOf(what)), "setting", "", "");
    }

    private static List<String> lines(String text) {
        return Columns.wrap(text, WIDE);
    }

    private String name(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return compared(gap);
        } else if (finding instanceof Finding.Strength strength) {
            return compared(strength.level());
        } else if (finding instanceof Finding.Lag lag) {
            return words.labels().in(lag.dimension().name());
        }
        return speech.fact(finding);
    }

    private String compared(Finding.Gap gap) {
        String key = gap.indicator().scale() == Scale.YES_NO ? "graph.compared.yes-no" : "graph.compared";
        return words.get(
                key,
                gap.indicator().name(),
                figures.of(gap.indicator(), gap.region()),
                figures.of(gap.indicator(), gap.benchmark()));
    }

    private String look(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return gap.severity().name().toLowerCase(Locale.ROOT).replace("none", "in-order");
        } else if (fact instanceof Finding.Lag lag) {
            return lag.severity().name().toLowerCase(Locale.ROOT).replace("none", "in-order");
        } else if (fact instanceof Conclusion.Diagnosis diagnosis) {
            DiagnosisEntry entry = why.advice().rules().diagnoses().get(diagnosis.id());
            return entry.kind().name().toLowerCase(Locale.ROOT);
        } else if (fact instanceof Conclusion) {
            return "measure";
        }
        return fact instanceof Finding.Unknown ? "unknown" : "in-order";
    }

    private List<Legend> legend() {
        List<Legend> legend = new ArrayList<>();
        Set<String> used = new TreeSet<>(edges.stream().map(Edge::look).toList());
        LOOKS.stream()
                .filter(used::contains)
                .forEach(look -> legend.add(new Legend(look, words.get("graph.look." + look))));
        return legend;
    }
}
