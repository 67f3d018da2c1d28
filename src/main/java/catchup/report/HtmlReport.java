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
     */
    public record Document(String anchor, AdviceView view, GapChart gaps, RoadmapChart roadmap) {}

    static String of(List<AdviceView> views) {
        List<Document> documents = new ArrayList<>();
        for (AdviceView view : views) {
            documents.add(new Document("a" + (documents.size() + 1), view, GapChart.of(view), RoadmapChart.of(view)));
        }
        Labels labels = views.get(0).labels();
        String title = views.size() == 1 ? views.get(0).title() : labels.get("title.several", views.size());
        return Templates.fill("page.jte", Map.of("t", labels, "title", title, "documents", documents));
    }
}
