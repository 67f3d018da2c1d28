package catchup.report.peers;

import catchup.peers.SideBySide;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;

/** Cases side by side; in JSON as {@code compare.schema.json} describes it. */
public record ComparedReport(SideBySide all) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? ComparedJson.of(all)
                : Documents.render(new ComparedWriter(all, options, format == Format.TEXT).document(), format, options);
    }
}
