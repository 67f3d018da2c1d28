package catchup.report.explanation;

import catchup.explanation.Why;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Diagram;
import catchup.report.handbook.Document;
import catchup.report.handbook.Svg;
import catchup.report.handbook.WordedAnswer;
import catchup.text.Lang;

/** Why something was concluded, in the form asked for. */
public final class WhyAnswer implements WordedAnswer {

    private final Why why;

    public WhyAnswer(Why why) {
        this.why = why;
    }

    @Override
    public String json() {
        return new WhyJson(why).text();
    }

    /** {@inheritDoc} Only a page has a drawing of the proof. */
    @Override
    public Document document(Format format, Options options) {
        return new WhyDocument(why, options.lang()).document(format == Format.HTML);
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
