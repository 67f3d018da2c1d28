package catchup.report.explanation;

import catchup.explanation.WhyNot;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Documents;
import catchup.text.Lang;

/** Why something was not concluded, or why a measure stands no higher, in the form asked for. */
public final class WhyNotAnswer implements Answer {

    private final WhyNot answer;

    public WhyNotAnswer(WhyNot answer) {
        this.answer = answer;
    }

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? new WhyNotJson(answer).text()
                : Documents.render(document(options.lang()), format, options);
    }

    /** The answer as a document, to be laid out or taken into another. */
    public Document document(Lang lang) {
        return new WhyNotDocument(answer, lang).document();
    }
}
