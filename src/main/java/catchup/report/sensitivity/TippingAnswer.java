package catchup.report.sensitivity;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;
import catchup.sensitivity.Tipping;

/** Where the first measures of a case tip. */
public record TippingAnswer(Tipping tipping) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? TippingJson.of(tipping)
                : Documents.render(new TippingWriter(tipping, options.lang()).document(), format, options);
    }
}
