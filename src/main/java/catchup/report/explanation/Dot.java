package catchup.report.explanation;

import catchup.report.handbook.Diagram;
import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Link;
import java.util.Map;

/** Writes a diagram in the language of Graphviz, for those who lay it out themselves. */
final class Dot {

    private static final Map<String, String> FILLS = Map.of(
            "simple", "#e3ecf5",
            "advantage", "#dff0e7",
            "compound", "#fbf1da",
            "measure", "#17324d",
            "rule", "#f4f6f8");
    private static final Map<String, String> LINES = Map.of(
            "mild", "color=\"#b59a2e\"",
            "moderate", "color=\"#c07a1a\", penwidth=1.5",
            "severe", "color=\"#b0391f\", penwidth=2",
            "critical", "color=\"#7a0016\", penwidth=3",
            "in-order", "color=\"#1d6b4f\", style=dashed",
            "unknown", "color=\"#6b7680\", style=dotted",
            "not-made", "color=\"#6b7680\", style=dashed",
            "setting", "color=\"#8a97a3\", style=dashed",
            "made", "color=\"#2c5f8f\"");

    private Dot() {}

    static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("digraph proof {\n");
        text.append("  label=").append(quoted(diagram.title())).append(";\n");
        text.append("  labelloc=t;\n  rankdir=LR;\n  node [shape=box, style=filled, fillcolor=white];\n");
        for (int i = 0; i < diagram.boxes().size(); i++) {
            text.append(box(i, diagram.boxes().get(i)));
        }
        for (Link link : diagram.links()) {
            text.append("  n").append(link.from()).append(" -> n").append(link.to());
            text.append(" [").append(LINES.getOrDefault(link.look(), "")).append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static String box(int number, Box box) {
        String look = box.look().split(" ", 2)[0];
        StringBuilder text = new StringBuilder("  n" + number + " [label=");
        text.append(quoted(String.join("\n", box.lines())));
        text.append(", tooltip=").append(quoted(box.hint()));
        if (FILLS.containsKey(look)) {
            text.append(", fillcolor=\"").append(FILLS.get(look)).append('"');
        }
        return text.append(look.equals("measure") ? ", fontcolor=white];\n" : "];\n")
                .toString();
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
