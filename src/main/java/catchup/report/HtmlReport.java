package catchup.report;

import java.util.List;

/** Advice as one page. */
final class HtmlReport {
    private HtmlReport() {}

    static String of(List<AdviceView> views) {
        return views.toString();
    }
}
