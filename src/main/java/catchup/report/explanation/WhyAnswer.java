package catchup.report.explanation;

import catchup.explanation.Why;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Diagram;
import catchup.report.handbook.Document;
import catchup.report.handbook.Documents;
import catchup.report.handbook.Svg;
import catchup.text.Lang;

/** Why something was concluded, in the form asked for. */
public final class WhyAnswer implements Answer {

    private final Why why;

    public WhyAnswer(Why why) {
        this.why = why;
    }

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? new WhyJson(why).text()
                : Documents.render(document(options.lang(), format == Format.HTML), format, options);
    }

    /**
     * The answer as a document, to be laid out or taken into another.
     *
     * @param drawn whether it has a drawing of the proof, which only a page can show
     */
    public Document document(Lang lang, boolean drawn) {
        return new WhyDocument(why, lang).document(drawn);
    }

    /** A drawing of the proof. */
    public String svg(Lang lang) {
        return Svg.picture(diagram(lang), lang);
    }

    /** The proof in the language of Graphviz. */
    public String dot(Lang lang) {
        return Dot.of(diagram(lang));
    }

    private Diagram diagram(Lang lang) {
        Words words = new Words(lang);
        return new ProofDiagram(why, words, new Speech(why.advice(), words)).diagram();
    }
}
