package catchup.report.handbook;

import catchup.report.Markdown;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.RuleText;
import catchup.report.handbook.Document.Rules;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Span;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.TestText;
import catchup.report.handbook.Document.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a document out as Markdown, in which no text of a rule base can turn into markup. */
final class MarkdownDocument {

    private static final int NESTED = 2;

    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private MarkdownDocument(Words words) {
        this.words = words;
    }

    static String of(Document document) {
        MarkdownDocument page = new MarkdownDocument(new Words(document.lang()));
        page.write(document);
        return page.out.toString().stripTrailing() + "\n";
    }

    private void write(Document document) {
        paragraph("# " + Markdown.escape(document.title()));
        facts(document.facts());
        if (document.sections().stream().anyMatch(section -> !section.anchor().isEmpty())) {
            contents(document.sections());
        }
        document.sections().forEach(section -> section(section, 2));
        if (!document.footer().isEmpty()) {
            paragraph(Markdown.escape(document.footer()));
        }
    }

    private void contents(List<Section> sections) {
        paragraph("**" + Markdown.escape(words.get("contents")) + "**");
        sections.forEach(section -> item(0, link(new Span(section.heading(), "#" + section.anchor()))));
        out.append('\n');
    }

    private void section(Section section, int level) {
        String anchor = section.anchor().isEmpty() ? "" : anchor(section.anchor()) + " ";
        String aside = section.aside().isEmpty() ? "" : " · " + Markdown.escape(section.aside());
        paragraph("#".repeat(level) + " " + anchor + Markdown.escape(section.heading()) + aside);
        section.blocks().forEach(this::block);
        section.sections().forEach(part -> section(part, level + 1));
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(line(paragraph.line()));
        } else if (block instanceof Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Items items) {
            label(items.label());
            items.items().forEach(item -> out.append(items.numbered() ? "1. " : "- ")
                    .append(line(item))
                    .append('\n'));
            out.append('\n');
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Rules rules) {
            label(rules.label());
            rules.rules().forEach(this::rule);
            out.append('\n');
        } else if (block instanceof Tree tree) {
            tree.branches().forEach(branch -> branch(branch, 0));
            out.append('\n');
        }
    }

    private void facts(List<Fact> facts) {
        facts.forEach(fact -> item(0, strong(fact.label()) + colon() + line(fact.value())));
        if (!facts.isEmpty()) {
            out.append('\n');
        }
    }

    private void table(Table table) {
        label(table.label());
        row(table.headings().stream().map(Markdown::escape).toList());
        out.append("|").append(" --- |".repeat(table.headings().size())).append('\n');
        table.rows().forEach(row -> row(row.stream().map(this::line).toList()));
        out.append('\n');
    }

    private void rule(RuleText rule) {
        String word = "rule.if";
        String before = "- " + anchor(rule.anchor());
        for (Line condition : rule.conditions()) {
            out.append(before)
                    .append(strong(words.get(word)))
                    .append(' ')
                    .append(line(condition))
                    .append("  \n");
            before = "  ";
            word = "rule.and";
        }
        for (Line conclusion : rule.conclusions()) {
            out.append(before)
                    .append(strong(words.get("rule.then")))
                    .append(' ')
                    .append(line(conclusion))
                    .append("  \n");
        }
        remark("rule.because", Markdown.escape(rule.reason()));
        remark("rule.certainty", Markdown.escape(rule.certainty()));
        remark("rule.principles", line(rule.principles()));
        remark("rule.name", Markdown.escape("“" + rule.name() + "” · " + rule.place()));
        rule.tests().forEach(this::test);
    }

    private void remark(String key, String text) {
        out.append("  ")
                .append(Markdown.escape(words.get(key)))
                .append(colon())
                .append(text)
                .append("  \n");
    }

    private void test(TestText test) {
        String sign = test.fires() ? "✓ " : "✗ ";
        item(NESTED, Markdown.escape(sign + test.name() + " · " + test.place()));
    }

    private void branch(Branch branch, int indent) {
        String mark = branch.mark().isEmpty() ? "" : Markdown.escape(branch.mark()) + " ";
        item(indent, mark + line(branch.line()));
        branch.branches().forEach(each -> branch(each, indent + NESTED));
    }

    private void label(String label) {
        if (!label.isEmpty()) {
            paragraph("**" + Markdown.escape(label) + "**");
        }
    }

    private void item(int indent, String text) {
        out.append(" ".repeat(indent)).append("- ").append(text).append('\n');
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private String line(Line line) {
        return line.spans().stream().map(MarkdownDocument::span).collect(Collectors.joining());
    }

    /** The colon of the language with the blank that follows it. */
    private String colon() {
        return words.labels().get("colon", "", "");
    }

    private static String strong(String text) {
        return "**" + Markdown.escape(text) + "**";
    }

    private static String anchor(String anchor) {
        return anchor.isEmpty() ? "" : "<a id=\"" + anchor + "\"></a>";
    }

    private static String span(Span span) {
        return anchor(span.anchor()) + (span.isLink() ? link(span) : escaped(span.text()));
    }

    private static String link(Span span) {
        return "[" + Markdown.escape(span.text()) + "](<" + span.target() + ">)";
    }

    /** A piece of a line, with the blanks at its ends, which escaping alone would take away. */
    private static String escaped(String text) {
        String before = text.startsWith(" ") ? " " : "";
        String after = text.length() > 1 && text.endsWith(" ") ? " " : "";
        return before + Markdown.escape(text) + after;
    }
}
