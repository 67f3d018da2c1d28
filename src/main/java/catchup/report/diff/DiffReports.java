package catchup.report.diff;

import catchup.comparison.Difference;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Templates;
import java.util.Map;

/** Puts a difference into the form asked for. The same difference and options always give the same text. */
public final class DiffReports {

    private DiffReports() {}

    /** The difference as one document; in JSON as {@code diff.schema.json} describes it, all of it in any language. */
    public static String render(Difference difference, Format format, Options options) {
        return switch (format) {
            case TEXT -> DiffText.of(DiffView.brief(difference, options), options);
            case MARKDOWN -> DiffMarkdown.of(DiffView.of(difference, options));
            case HTML -> html(DiffView.of(difference, options));
            case JSON -> DiffJson.of(difference);
        };
    }

    private static String html(DiffView view) {
        return Templates.fill("diff.jte", Map.of("t", view.labels(), "view", view));
    }
}
