package catchup.report.handbook;

import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import java.util.List;

/** Lays answers out so that they stand behind the advice that they are about. */
public final class Attachments {

    private Attachments() {}

    public static List<Attachment> of(List<WordedAnswer> answers, Format format, Options options) {
        return answers.stream().map(answer -> of(answer, format, options)).toList();
    }

    private static Attachment of(WordedAnswer answer, Format format, Options options) {
        Document document = answer.document(format, options);
        return format == Format.HTML
                ? new Attachment(document.title(), HtmlDocument.part(document), "")
                : new Attachment(document.title(), "", Documents.render(document, format, options));
    }
}
