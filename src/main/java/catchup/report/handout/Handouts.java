package catchup.report.handout;

import catchup.advice.Advice;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Paper;
import catchup.report.Reports;
import catchup.report.office.WordReport;
import catchup.report.print.PdfReport;
import catchup.report.sheet.WorkbookReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes advice in any form. The libraries behind a form are loaded only where that form is asked for, so that the others
 * start as fast as without them.
 */
public final class Handouts {

    private Handouts() {}

    /**
     * One advice as one document.
     *
     * @return the characters that could not be drawn in that form, each by its number, such as {@code U+20BB7}
     */
    public static List<String> write(Advice advice, Handout form, Options options, OutputStream out)
            throws IOException {
        Optional<Format> text = form.text();
        if (text.isPresent()) {
            write(Reports.render(advice, text.get(), options), out);
            return List.of();
        }
        return writePapers(List.of(advice), form, options, out);
    }

    /**
     * Several advices as one document.
     *
     * @param answers for each advice, laid out in the form asked for; those that are no text have none
     * @return as for one
     */
    public static List<String> write(
            List<Advice> advices, List<List<Attachment>> answers, Handout form, Options options, OutputStream out)
            throws IOException {
        Optional<Format> text = form.text();
        if (text.isPresent()) {
            write(Reports.render(advices, answers, text.get(), options), out);
            return List.of();
        }
        return writePapers(advices, form, options, out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> writePapers(List<Advice> advices, Handout form, Options options, OutputStream out)
            throws IOException {
        List<Paper> papers =
                advices.stream().map(advice -> Paper.of(advice, options)).toList();
        switch (form) {
            case PDF -> {
                return PdfReport.write(papers, out);
            }
            case DOCX -> WordReport.write(papers, out);
            case XLSX -> WorkbookReport.write(papers, out);
            case TEXT, MARKDOWN, HTML, JSON -> throw new IllegalArgumentException(form + " is a text");
        }
        return List.of();
    }
}
