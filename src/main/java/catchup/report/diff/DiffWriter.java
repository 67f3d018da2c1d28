package catchup.report.diff;

import catchup.comparison.Aspect.Kind;
import catchup.comparison.CaseDifference;
import catchup.comparison.Difference;
import catchup.comparison.Edit;
import catchup.fact.Case;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.diff.DiffView.CaseView;
import catchup.report.diff.DiffView.EditView;
import java.util.ArrayList;
import java.util.List;

/** Words a difference in one language. */
final class DiffWriter {

    private static final int TOP = 3;

    private final Difference difference;
    private final Options options;
    private final boolean placed;
    private final Labels labels;

    DiffWriter(Difference difference, Options options, boolean placed) {
        this.placed = placed;
        this.difference = difference;
        this.options = options;
        this.labels = new Labels(options.lang());
    }

    DiffView view() {
        EditWriter writer = new EditWriter(difference, labels);
        BlameWords blames = new BlameWords(labels, difference.edits(), placed);
        List<EditView> edits = new ArrayList<>();
        List<EditView> idle = new ArrayList<>();
        for (Edit edit : difference.edits()) {
            EditView view = writer.edit(edit, blames.number(edit));
            (view.effects().isEmpty() ? idle : edits).add(view);
        }
        return new DiffView(
                labels,
                labels.get(
                        "diff.title",
                        difference.before().called(),
                        difference.after().called()),
                summary(idle.size()),
                edits,
                idle,
                difference.changed().stream()
                        .map(each -> caseView(each, blames))
                        .toList(),
                notes());
    }

    private CaseView caseView(CaseDifference each, BlameWords blames) {
        Case subject = each.comparison().after().subject();
        DiffRows.Told told = new DiffRows(each, labels, blames).told(options.top());
        return new CaseView(
                labels.in(subject.region().name()),
                subject.id(),
                told.rows(),
                told.left() > 0 ? labels.get("diff.more-moves", told.left(), options.top()) : "");
    }

    private List<String> summary(int idle) {
        int edits = difference.edits().size();
        int changed = difference.changed().size();
        List<String> summary = new ArrayList<>();
        String edited = idle == 0 ? "diff.summary.all-edits" : "diff.summary.edits";
        summary.add(edits == 0 ? labels.get("diff.summary.no-edits") : labels.get(edited, edits, idle));
        summary.add(
                changed == 0
                        ? labels.get("diff.summary.no-cases", difference.cases().size())
                        : labels.get(
                                "diff.summary.cases",
                                changed,
                                difference.cases().size(),
                                difference.changedAtTop(TOP),
                                TOP));
        List<String> counts = counts();
        if (!counts.isEmpty()) {
            summary.add(labels.get("diff.summary.counts", labels.semicolons(counts)));
        }
        return List.copyOf(summary);
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (Kind kind : List.of(Kind.MEASURE, Kind.DIAGNOSIS, Kind.CAUTION)) {
            long gained = difference.gained(kind);
            long lost = difference.lost(kind);
            if (gained + lost > 0) {
                counts.add(labels.get("diff.count." + Words.key(kind), gained, lost));
            }
        }
        for (Kind kind : List.of(Kind.STAGE, Kind.RANK, Kind.SCORE, Kind.PHASE, Kind.SEVERITY)) {
            int changes = difference.changes(kind).size();
            if (changes > 0) {
                counts.add(labels.get("diff.count." + Words.key(kind), changes));
            }
        }
        return counts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (difference.cut()) {
            notes.add(labels.get("diff.note.cut", Difference.MOST_TRIALS));
        }
        if (!difference.changed().isEmpty() && difference.edits().size() > 1) {
            notes.add(labels.get("diff.note.blame"));
        }
        return List.copyOf(notes);
    }
}
