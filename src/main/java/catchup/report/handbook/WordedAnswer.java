package catchup.report.handbook;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;

/** An answer that is put into words as a document: every form but JSON is a layout of that document. */
public interface WordedAnswer extends Answer {

    /** The answer for programs. */
    String json();

    /** The answer in words, to be laid out in a form for people. */
    Document document(Format format, Options options);

    @Override
    default String in(Format format, Options options) {
        return format == Format.JSON ? json() : Documents.render(document(format, options), format, options);
    }
}
