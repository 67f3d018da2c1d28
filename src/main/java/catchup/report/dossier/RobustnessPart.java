package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.advice.Probe;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.robustness.RobustnessReport;
import catchup.robustness.Draws;
import catchup.robustness.Robustness;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far the ranking holds where figures and weights are off; nothing where no draws are asked for. */
final class RobustnessPart implements Part {

    private static final int WIDTH = 100;

    @Override
    public String name() {
        return "robustness";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        if (settings.draws() == 0) {
            return List.of();
        }
        Robustness robustness = new Draws(new Probe(advice.rules()))
                .of(advice.subject(), settings.draws(), settings.seed(), made -> {});
        RobustnessReport report = new RobustnessReport(robustness, advice);
        List<Page> pages = new ArrayList<>();
        pages.add(new Page("robustness/robustness.json", report.in(Format.JSON, Options.in(Lang.EN))));
        for (Lang lang : Lang.values()) {
            String path = "robustness/robustness." + lang.name().toLowerCase(Locale.ROOT) + ".html";
            pages.add(new Page(path, report.in(Format.HTML, new Options(lang, settings.top(), WIDTH, false))));
        }
        return pages;
    }
}
