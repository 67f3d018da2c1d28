package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.explanation.Why;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.explanation.WhyAnswer;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For the first measures the whole proof down to the figures, and the score taken apart: one page a measure. */
final class WhyPart implements Part {

    @Override
    public String name() {
        return "why";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        List<Page> pages = new ArrayList<>();
        Why.ofFirst(advice, settings.top())
                .forEach(why -> add(why.subject().mention().id(), new WhyAnswer(why), pages));
        return pages;
    }

    private static void add(String measure, WhyAnswer why, List<Page> pages) {
        pages.add(new Page("why/" + measure + ".json", why.in(Format.JSON, Options.in(Lang.EN))));
        for (Lang lang : Lang.values()) {
            String path = "why/" + measure + "." + lang.name().toLowerCase(Locale.ROOT) + ".html";
            pages.add(new Page(path, why.in(Format.HTML, Options.in(lang))));
        }
    }
}
