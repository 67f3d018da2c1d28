package catchup.report;

import catchup.advice.Advice;
import java.util.List;

/** An advice as it is handed over on paper or as an office file: its view, and every figure behind it. */
public record Paper(AdviceView view, FigureList figures) {

    public static Paper of(Advice advice, Options options) {
        AdviceView view = AdviceView.of(advice, options.lang(), options.top());
        return new Paper(view, FigureList.of(advice, view));
    }

    /** What a document with these advices is called, without characters that nobody sees. */
    public static String title(List<Paper> papers) {
        Paper first = papers.get(0);
        return Columns.visible(
                papers.size() == 1 ? first.view().title() : first.labels().get("title.several", papers.size()));
    }

    public Labels labels() {
        return view.labels();
    }
}
