package catchup.report.handbook;

import catchup.fact.Principle;
import catchup.report.AdviceView;
import catchup.report.Sources;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Span;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Piece;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what rules say, and names what they name; with links where the document has what they lead to. */
final class Sentences {

    private final RuleBase rules;
    private final Words words;
    private final Optional<Anchors> anchors;

    /** @param anchors empty for a document without links */
    Sentences(RuleBase rules, Words words, Optional<Anchors> anchors) {
        this.rules = rules;
        this.words = words;
        this.anchors = anchors;
    }

    Line say(Condition condition) {
        return line(rules.phrases().pieces(condition, words.lang()));
    }

    Line say(Action action) {
        return line(rules.phrases().pieces(action, words.lang()));
    }

    /** The name of something; of a principle its id. */
    String name(Mention mention) {
        return rules.catalogues()
                .find(mention)
                .map(entry -> words.in(entry.name()))
                .orElse(mention.id());
    }

    /** The name of something, as a link to it. */
    Line link(Mention mention) {
        return new Line(List.of(new Span(name(mention), target(Anchors.of(mention)))));
    }

    /** Several names as links, in one line, which is empty if there are none. */
    Line links(Mention.Kind kind, Collection<String> ids) {
        return commas(ids.stream().map(id -> link(new Mention(kind, id))).toList());
    }

    Line commas(List<Line> lines) {
        return Line.joined(lines, words.labels().get("list.comma"));
    }

    /** A rule in one line: what it looks at, what it concludes, and a link to the rule as a whole. */
    Line inShort(Rule rule) {
        return conditions(rule).and(" → ").and(conclusions(rule)).and(" · ").and(reference(rule));
    }

    Line conditions(Rule rule) {
        return conditionsOf(rule.conditions());
    }

    Line conditionsOf(List<Condition> conditions) {
        return semicolons(conditions.stream().map(this::say).toList());
    }

    Line conclusions(Rule rule) {
        return semicolons(rule.actions().stream().map(this::say).toList());
    }

    /** A link that leads to a rule, by file and line. */
    Line reference(Rule rule) {
        String place = place(rule);
        String target = anchors.map(known -> target(known.of(rule))).orElse("");
        return new Line(List.of(new Span(place.substring(place.lastIndexOf('/') + 1), target)));
    }

    /** A principle’s id as a link, with what it says. */
    Line principle(Principle principle) {
        return link(new Mention(Mention.Kind.PRINCIPLE, principle.id()))
                .and(words.labels().get("colon", "", words.in(principle.text())));
    }

    /** A text with its web addresses as links. */
    static Line source(String text) {
        return new Line(Sources.pieces(text).stream().map(Sentences::span).toList());
    }

    /** File and line of a rule. */
    static String place(Rule rule) {
        return rule.at().file() + ":" + rule.at().line();
    }

    private static Span span(AdviceView.Piece piece) {
        return new Span(piece.text(), piece.address());
    }

    private Line semicolons(List<Line> lines) {
        return Line.joined(lines, words.labels().get("list.semicolon"));
    }

    private String target(String anchor) {
        return anchors.isEmpty() || anchor.isEmpty() ? "" : "#" + anchor;
    }

    private Line line(List<Piece> pieces) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            spans.add(
                    piece.names().isPresent()
                            ? new Span(
                                    piece.text(),
                                    target(Anchors.of(piece.names().get())))
                            : Span.of(quoted(piece.text(), at > 0, at + 1 < pieces.size())));
        }
        return new Line(List.copyOf(spans));
    }

    /** Words beside a name, with its quotes as people print them. */
    private static String quoted(String words, boolean after, boolean before) {
        String text = after && words.startsWith("\"") ? "”" + words.substring(1) : words;
        return before && text.endsWith("\"") ? text.substring(0, text.length() - 1) + "“" : text;
    }
}
