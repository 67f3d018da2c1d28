package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.report.Markdown;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** The page that a reader opens first: what the folder holds, and how to derive it again. In both languages, one after the other. */
final class OverviewPart implements Part {

    private static final List<String> FOLDERS = List.of("advice", "proofs", "facts", "case", "rules", "manifest");

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        Markdown page = new Markdown();
        for (Lang lang : Lang.values()) {
            Words words = new Words(lang);
            page.heading(
                    1,
                    words.get(
                            "overview.title",
                            advice.subject().region().name(),
                            String.valueOf(advice.subject().region().year())));
            page.paragraph(words.get("overview.what"));
            List<List<String>> rows = new ArrayList<>();
            FOLDERS.forEach(folder -> rows.add(
                    Markdown.cells(words.get("overview." + folder + ".where"), words.get("overview." + folder))));
            page.table(Markdown.cells(words.get("overview.where"), words.get("overview.holds")), rows);
            page.paragraph(words.get("overview.replay"));
            page.paragraph(words.get("overview.rules.hash", advice.rules().hash()));
        }
        return List.of(new Page("README.md", page.toString()));
    }
}
