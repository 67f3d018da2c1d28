package catchup.report.diff;

import catchup.report.Labels;
import catchup.report.Markdown;
import catchup.report.diff.DiffView.CaseView;
import catchup.report.diff.DiffView.EditView;
import catchup.report.diff.DiffView.Mark;
import java.util.List;

/** A difference as Markdown, for merge requests. */
final class DiffMarkdown {

    private static final String BULLET = "-";

    private final DiffView view;
    private final Labels labels;
    private final Markdown page = new Markdown();

    private DiffMarkdown(DiffView view) {
        this.view = view;
        this.labels = view.labels();
    }

    static String of(DiffView view) {
        DiffMarkdown report = new DiffMarkdown(view);
        report.write();
        return report.page.toString();
    }

    private void write() {
        page.heading(1, view.title());
        view.summary().forEach(page::paragraph);
        edits("diff.heading.edits", view.edits());
        edits("diff.heading.idle", view.idle());
        if (!view.cases().isEmpty()) {
            page.heading(2, labels.get("diff.heading.cases"));
        }
        view.cases().forEach(this::changes);
        view.notes().forEach(note -> page.item(0, BULLET, note));
    }

    private void edits(String heading, List<EditView> edits) {
        if (edits.isEmpty()) {
            return;
        }
        page.heading(2, labels.get(heading));
        for (EditView edit : edits) {
            page.heading(3, "[" + edit.number() + "] " + edit.title());
            page.paragraph(labels.clauses(
                    edit.former().isEmpty()
                            ? List.of(edit.place())
                            : List.of(edit.place(), labels.get("diff.former", edit.former()))));
            page.table(
                    List.of(labels.get("diff.col.before"), labels.get("diff.col.after")),
                    edit.pieces().stream()
                            .map(piece -> List.of(piece.old(), piece.now()))
                            .toList());
            if (!edit.more().isEmpty()) {
                page.paragraph(edit.more());
            }
            edit.effects().forEach(effect -> page.item(0, BULLET, effect));
            page.endOfList();
        }
    }

    private void changes(CaseView each) {
        page.heading(3, labels.get("aside", each.title(), each.id()));
        page.table(
                List.of(
                        "",
                        labels.get("diff.col.change"),
                        labels.get("diff.col.before"),
                        labels.get("diff.col.after"),
                        labels.get("diff.col.because")),
                each.rows().stream()
                        .map(row -> List.of(sign(row.mark()), row.what(), row.before(), row.after(), row.because()))
                        .toList());
        if (!each.more().isEmpty()) {
            page.paragraph(each.more());
        }
    }

    private static String sign(Mark mark) {
        return mark.sign();
    }
}
