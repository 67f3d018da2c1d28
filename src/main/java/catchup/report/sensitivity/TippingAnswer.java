package catchup.report.sensitivity;

import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.WordedAnswer;
import catchup.sensitivity.Tipping;

/** Where the first measures of a case tip. */
public record TippingAnswer(Tipping tipping) implements WordedAnswer {

    @Override
    public String json() {
        return TippingJson.of(tipping);
    }

    @Override
    public Document document(Format format, Options options) {
        return new TippingWriter(tipping, options.lang()).document();
    }
}
