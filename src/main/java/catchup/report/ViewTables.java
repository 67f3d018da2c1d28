package catchup.report;

import catchup.report.AdviceView.Recommendation;
import java.util.ArrayList;
import java.util.List;

/** Tables of an advice that stand alike wherever tables are written in words. */
public final class ViewTables {

    /** Headings, and texts below them. */
    public record Grid(List<String> headings, List<List<String>> rows) {}

    private ViewTables() {}

    /** The measures by rank. */
    public static Grid ranking(AdviceView view) {
        return new Grid(
                view.labels().columns("rank", "measure", "score", "certainty", "phase", "lead", "answers"),
                view.ranking().stream()
                        .map(each -> List.of(
                                String.valueOf(each.rank()),
                                each.name(),
                                each.score(),
                                each.certainty(),
                                each.phase(),
                                each.lead(),
                                each.answers()))
                        .toList());
    }

    /** How the score of a measure comes about. */
    public static Grid score(Recommendation each, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        each.waterfall()
                .forEach(part -> rows.add(List.of(part.criterion(), part.weight(), part.value(), part.points())));
        rows.add(List.of(labels.get("part.total"), "", "", each.score()));
        return new Grid(labels.columns("criterion", "weight", "value", "points"), rows);
    }

    /** The targets of a measure. */
    public static Grid targets(Recommendation each, Labels labels) {
        return new Grid(
                labels.columns("indicator", "baseline", "target", "when"),
                each.targets().stream()
                        .map(target -> List.of(target.indicator(), target.baseline(), target.target(), target.when()))
                        .toList());
    }
}
