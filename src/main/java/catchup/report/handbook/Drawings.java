package catchup.report.handbook;

import catchup.handbook.Consequences;
import catchup.handbook.Graph;
import catchup.handbook.Handbook;
import catchup.handbook.Start;
import catchup.report.handbook.Document.Picture;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Mention;
import java.util.Optional;

/** The drawings of a rule base: its themes as a whole, and parts of what depends on what. */
final class Drawings {

    private final Handbook book;
    private final Words words;
    private final Optional<Anchors> anchors;
    private final Graph graph;

    /** @param anchors empty for drawings that link to nothing */
    Drawings(Handbook book, Words words, Optional<Anchors> anchors) {
        this.book = book;
        this.words = words;
        this.anchors = anchors;
        this.graph = book.graph();
    }

    /** A drawing as a part of a page. */
    Picture picture(Diagram diagram) {
        return new Picture(diagram.title(), Svg.part(diagram, words.lang()));
    }

    Diagram themes() {
        return new ThemesDiagram(graph, book.rules(), words).diagram();
    }

    Diagram leadingTo(Mention conclusion) {
        return diagram(graph.leadingTo(conclusion), "graph.title.leads-to", conclusion, Optional.of(conclusion));
    }

    Diagram leadingFrom(Mention first) {
        return diagram(graph.leadingFrom(first), "graph.title.from", first, Optional.of(first));
    }

    Diagram following(Consequences consequences) {
        Start start = consequences.start();
        String title = ConsequencesWriter.title(start, name(start.what()), words);
        return diagram(Graph.of(consequences), title, Optional.of(start.what()));
    }

    Diagram theme(Mention dimension) {
        Graph part = graph.leadingTo((Mention to) -> themeOf(to).equals(dimension.id()));
        return diagram(part, "graph.title.theme", dimension, Optional.empty());
    }

    private Diagram diagram(Graph part, String title, Mention about, Optional<Mention> focus) {
        return diagram(part, words.get(title, name(about)), focus);
    }

    private Diagram diagram(Graph part, String title, Optional<Mention> focus) {
        return new GraphDiagram(part, book.rules(), words, anchors).diagram(title, focus);
    }

    private String name(Mention mention) {
        return book.rules()
                .catalogues()
                .find(mention)
                .map(entry -> words.in(entry.name()))
                .orElse(mention.id());
    }

    private String themeOf(Mention node) {
        Catalogues catalogues = book.rules().catalogues();
        return switch (node.kind()) {
            case DIAGNOSIS -> catalogues.diagnoses().get(node.id()).theme();
            case MEASURE -> catalogues.measures().get(node.id()).theme();
            default -> "";
        };
    }
}
