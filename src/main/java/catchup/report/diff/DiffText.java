package catchup.report.diff;

import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.TextTable;
import catchup.report.TextTable.Cell;
import catchup.report.diff.DiffView.CaseView;
import catchup.report.diff.DiffView.EditView;
import catchup.report.diff.DiffView.Mark;
import catchup.report.diff.DiffView.PieceView;
import catchup.report.diff.DiffView.Row;
import java.util.List;

/** A difference for the terminal: the edits with their effects first, then case by case. */
final class DiffText {

    private static final int INDENT = 4;
    private static final int INNER = 6;
    private static final String BULLET = "-";

    private final Labels labels;
    private final TextPage page;

    DiffText(Labels labels, TextPage page) {
        this.labels = labels;
        this.page = page;
    }

    static String of(DiffView view, Options options) {
        TextPage page = new TextPage(options.width(), options.colour());
        new DiffText(view.labels(), page).write(view);
        return page.toString();
    }

    private void write(DiffView view) {
        page.title(view.title());
        view.summary().forEach(sentence -> page.paragraph(0, sentence, Style.PLAIN));
        edits("diff.heading.edits", view.edits());
        edits("diff.heading.idle", view.idle());
        if (!view.cases().isEmpty()) {
            page.heading(labels.get("diff.heading.cases"));
        }
        view.cases().forEach(this::changes);
        if (!view.notes().isEmpty()) {
            page.heading(labels.get("heading.method"));
        }
        view.notes().forEach(note -> page.item(0, BULLET, note, Style.PLAIN));
    }

    private void edits(String heading, List<EditView> edits) {
        if (edits.isEmpty()) {
            return;
        }
        page.heading(labels.get(heading));
        edits.forEach(this::edit);
    }

    /** An edit with its lines and what it changes. */
    void edit(EditView edit) {
        page.item(0, "[" + edit.number() + "]", edit.title(), Style.STRONG);
        page.paragraph(INDENT, edit.place(), Style.PLAIN);
        if (!edit.former().isEmpty()) {
            page.paragraph(INDENT, labels.get("diff.former", edit.former()), Style.FAINT);
        }
        edit.pieces().forEach(this::piece);
        if (!edit.more().isEmpty()) {
            page.paragraph(INNER, edit.more(), Style.FAINT);
        }
        edit.effects().forEach(effect -> page.item(INDENT, "→", effect, Style.PLAIN));
    }

    private void piece(PieceView piece) {
        line(Mark.LOST, piece.old(), Style.BAD);
        line(Mark.GAINED, piece.now(), Style.GOOD);
    }

    /** A line as far from the left as it stands in its file. */
    private void line(Mark mark, String text, Style style) {
        if (!text.isEmpty()) {
            int indent = text.length() - text.stripLeading().length();
            page.item(INNER, mark.sign() + " ".repeat(indent), text.strip(), style);
        }
    }

    /** What changes in a case, as a table. */
    void changes(CaseView each) {
        page.blank();
        page.paragraph(0, labels.get("aside", each.title(), each.id()), Style.STRONG);
        boolean blamed = each.rows().stream().anyMatch(row -> !row.because().isEmpty());
        String what = labels.get("diff.col.change");
        String before = labels.get("diff.col.before");
        String after = labels.get("diff.col.after");
        TextTable table = blamed
                ? new TextTable(-1, "", what, before, after, labels.get("diff.col.because"))
                : new TextTable(-1, "", what, before, after);
        each.rows().forEach(row -> table.row(cells(row, blamed)));
        page.table(0, table);
        if (!each.more().isEmpty()) {
            page.paragraph(0, each.more(), Style.FAINT);
        }
    }

    private static Cell[] cells(Row row, boolean blamed) {
        Style style =
                switch (row.mark()) {
                    case GAINED -> Style.GOOD;
                    case LOST -> Style.BAD;
                    case CHANGED -> Style.PLAIN;
                };
        Cell sign = Cell.of(row.mark().sign(), style);
        Cell what = Cell.of(row.what(), row.mark() == Mark.CHANGED ? Style.PLAIN : Style.STRONG);
        Cell before = Cell.of(row.before(), Style.FAINT);
        Cell after = Cell.of(row.after());
        return blamed
                ? new Cell[] {sign, what, before, after, Cell.of(row.because())}
                : new Cell[] {sign, what, before, after};
    }
}
