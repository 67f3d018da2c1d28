package catchup.report;

import catchup.advice.Advice;

/** An advice as it is handed over on paper or as an office file: its view, and every figure behind it. */
public record Paper(AdviceView view, FigureList figures) {

    public static Paper of(Advice advice, Options options) {
        AdviceView view = AdviceView.of(advice, options.lang(), options.top());
        return new Paper(view, FigureList.of(advice, view));
    }

    public Labels labels() {
        return view.labels();
    }
}
