package catchup.report.sensitivity;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;
import catchup.sensitivity.Reach;

/** What it would take to bring a measure among the first ones, or away from them. */
public record ReachAnswer(Reach reach) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? ReachJson.of(reach)
                : Documents.render(new ReachWriter(reach, options.lang()).document(), format, options);
    }
}
