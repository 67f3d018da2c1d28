package catchup.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Advice as one HTML page that needs nothing else: no script, no request, styles and drawings inside. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * One advice on the page.
     *
     * @param anchor what the ids of its parts begin with
     * @param answers what stands behind it
     */
    public record Document(
            String anchor, AdviceView view, GapChart gaps, RoadmapChart roadmap, List<Attachment> answers) {}

    static String of(List<AdviceView> views, List<List<Attachment>> answers) {
        List<Document> documents = new ArrayList<>();
        for (AdviceView view : views) {
            int at = documents.size();
            documents.add(
                    new Document("a" + (at + 1), view, GapChart.of(view), RoadmapChart.of(view), answers.get(at)));
        }
        Labels labels = views.get(0).labels();
        String title = views.size() == 1 ? views.get(0).title() : labels.get("title.several", views.size());
        return Templates.fill(
                "page.jte",
                Map.of(
                        "t",
                        labels,
                        "title",
                        title,
                        "documents",
                        documents,
                        "answered",
                        answers.stream().anyMatch(each -> !each.isEmpty())));
    }
}
