package catchup.report;

import catchup.advice.Advice;
import java.util.ArrayList;
import java.util.List;

/** Puts advice into the form asked for. The same advice and options always give the same text. */
public final class Reports {

    private Reports() {}

    /** One advice as one document; in JSON, one object as {@code advice.schema.json} describes it. */
    public static String render(Advice advice, Format format, Options options) {
        return switch (format) {
            case TEXT -> TextReport.of(view(advice, options), options);
            case MARKDOWN -> MarkdownReport.of(view(advice, options));
            case HTML -> HtmlReport.of(List.of(view(advice, options)), List.of(List.of()));
            case JSON -> JsonReport.of(advice);
        };
    }

    /**
     * Several advices as one document: text and Markdown one after the other, HTML as one page with a table of contents,
     * JSON as an array, which it is even for a single one.
     */
    public static String render(List<Advice> advices, Format format, Options options) {
        return render(
                advices, advices.stream().map(each -> List.<Attachment>of()).toList(), format, options);
    }

    /**
     * The same with answers to questions behind each advice; JSON has none, as each answer has a form of its own for programs.
     *
     * @param answers for each advice, laid out in the form asked for
     */
    public static String render(List<Advice> advices, List<List<Attachment>> answers, Format format, Options options) {
        List<AdviceView> views =
                advices.stream().map(advice -> view(advice, options)).toList();
        return switch (format) {
            case TEXT ->
                joined(views.stream().map(view -> TextReport.of(view, options)).toList(), answers);
            case MARKDOWN -> joined(views.stream().map(MarkdownReport::of).toList(), answers);
            case HTML -> HtmlReport.of(views, answers);
            case JSON -> JsonReport.of(advices);
        };
    }

    private static AdviceView view(Advice advice, Options options) {
        return AdviceView.of(advice, options.lang(), options.top());
    }

    private static String joined(List<String> documents, List<List<Attachment>> answers) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            all.add(documents.get(i));
            answers.get(i).forEach(answer -> all.add(answer.plain()));
        }
        return String.join("\n", all);
    }
}
