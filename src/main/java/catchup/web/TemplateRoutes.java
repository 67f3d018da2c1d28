package catchup.web;

import catchup.casefile.CaseWriter;
import catchup.casefile.FactSheet;
import catchup.fact.Case;
import catchup.report.handout.Handout;
import catchup.report.sheet.FactSheetWorkbook;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.web.Given.Source;
import catchup.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Fact sheets as files to take home: blank, or with what a case says. Both can be imported again. */
final class TemplateRoutes {

    private static final String PATH = "/template";
    private static final String BLANK = "fact-sheet";
    private static final String WORKBOOK = Handout.XLSX.extension();
    private static final String TEXT = "yaml";

    private final Workspace workspace;
    private final Work quick;

    TemplateRoutes(Workspace workspace, Work quick) {
        this.workspace = workspace;
        this.quick = quick;
    }

    List<Route> all() {
        return List.of(Route.get(PATH, this::blank), Route.post(PATH, this::filled));
    }

    private Reply blank(Ask ask) {
        RuleBase rules = ask.serving().rules();
        Lang lang = ask.lang();
        return workbook(quick.of(ask::isGone, stop -> written(FactSheet.empty(), rules, lang)), BLANK);
    }

    private Reply filled(Ask ask) {
        String format = Ask.form(ask.query("format").orElse(WORKBOOK), List.of(WORKBOOK, TEXT), each -> each);
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        body.done();
        RuleBase rules = ask.serving().rules();
        Case subject = new Given(workspace, ask.serving()).usable(source.orElseThrow());
        if (format.equals(TEXT)) {
            String text = new CaseWriter(rules.indicators(), rules.settings()).write(subject);
            return Reply.document(text.getBytes(StandardCharsets.UTF_8), "application/yaml", subject.id() + "." + TEXT);
        }
        Lang lang = ask.lang();
        FactSheet form = FactSheet.of(subject, rules.indicators(), rules.settings());
        return workbook(quick.of(ask::isGone, stop -> written(form, rules, lang)), FileNames.facts(subject, lang));
    }

    private static Reply workbook(byte[] workbook, String name) {
        return Reply.document(workbook, Handout.XLSX.mediaType(), name + "." + WORKBOOK);
    }

    private static byte[] written(FactSheet form, RuleBase rules, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FactSheetWorkbook.write(form, rules, lang, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
