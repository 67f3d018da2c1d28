package catchup.report.dossier;

import catchup.advice.Advice;
import catchup.dossier.Page;
import catchup.dossier.Part;
import catchup.dossier.Settings;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The advice: for programs once, for people in both languages. */
final class AdvicePart implements Part {

    /** Where the advice for programs stands. */
    static final String JSON = "advice/advice.json";

    private static final int WIDTH = 100;

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public List<Page> pages(Advice advice, Settings settings) {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(JSON, Reports.render(advice, Format.JSON, Options.in(Lang.EN))));
        for (Lang lang : Lang.values()) {
            for (Format format : List.of(Format.HTML, Format.MARKDOWN)) {
                String path = "advice/advice." + lang.name().toLowerCase(Locale.ROOT) + "." + format.extension();
                Options options = new Options(lang, settings.top(), WIDTH, false);
                pages.add(new Page(path, Reports.render(advice, format, options)));
            }
        }
        return pages;
    }
}
