package catchup.report.handbook;

import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.TextTable;
import catchup.report.TextTable.Cell;
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
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import java.util.List;

/** Lays a document out for the terminal. */
final class TextDocument {

    private static final int INDENT = 2;
    private static final String BULLET = "-";

    private final Words words;
    private final TextPage page;

    private TextDocument(Words words, Options options) {
        this.words = words;
        this.page = new TextPage(options.width(), options.colour());
    }

    static String of(Document document, Options options) {
        TextDocument text = new TextDocument(new Words(document.lang()), options);
        text.page.title(document.title());
        text.facts(document.facts());
        document.sections().forEach(text::section);
        if (!document.footer().isEmpty()) {
            text.page.blank();
            text.page.paragraph(0, document.footer(), Style.FAINT);
        }
        return text.page.toString();
    }

    private void section(Section section) {
        String aside = section.aside().isEmpty() ? "" : " · " + section.aside();
        page.heading(section.heading() + aside);
        section.blocks().forEach(this::block);
        section.sections().forEach(this::section);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            page.paragraph(0, paragraph.line().text(), Style.PLAIN);
        } else if (block instanceof Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Items items) {
            label(items.label());
            items.items().forEach(item -> page.item(0, BULLET, item.text(), Style.PLAIN));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Rules rules) {
            label(rules.label());
            rules.rules().forEach(this::rule);
        } else if (block instanceof Tree tree) {
            tree.branches().forEach(branch -> branch(branch, 0));
        }
    }

    private void facts(List<Fact> facts) {
        facts.forEach(fact -> page.paragraph(
                0, words.labels().get("colon", fact.label(), fact.value().text()), Style.PLAIN));
    }

    private void table(Table table) {
        label(table.label());
        TextTable lines = new TextTable(-1, table.headings().toArray(String[]::new));
        for (List<Line> row : table.rows()) {
            lines.row(row.stream().map(cell -> Cell.of(cell.text())).toArray(Cell[]::new));
        }
        page.table(0, lines);
    }

    private void rule(RuleText rule) {
        String word = "rule.if";
        for (Line condition : rule.conditions()) {
            page.item(INDENT, words.get(word), condition.text(), Style.PLAIN);
            word = "rule.and";
        }
        rule.conclusions()
                .forEach(conclusion -> page.item(INDENT, words.get("rule.then"), conclusion.text(), Style.STRONG));
        page.paragraph(INDENT, rule.place(), Style.FAINT);
    }

    private void branch(Branch branch, int indent) {
        Style style = branch.branches().isEmpty() || indent > 0 ? Style.PLAIN : Style.STRONG;
        page.item(
                indent,
                branch.mark().isEmpty() ? BULLET : branch.mark(),
                branch.line().text(),
                style);
        branch.branches().forEach(each -> branch(each, indent + INDENT));
    }

    private void label(String label) {
        if (!label.isEmpty()) {
            page.paragraph(0, label, Style.STRONG);
        }
    }
}
