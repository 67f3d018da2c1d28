package catchup.report.peers;

import catchup.peers.SideBySide;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.handbook.Documents;

/** Cases side by side; in JSON as {@code compare.schema.json} describes it. */
public record ComparedReport(SideBySide all) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? Json.write(ComparedJson.of(all))
                : Documents.render(new ComparedWriter(all, options, format == Format.TEXT).document(), format, options);
    }

    /** In JSON, and told besides as a page under {@code page}, for who shows both. */
    public String withPage(Options options) {
        return Json.write(ComparedJson.of(all).put("page", in(Format.HTML, options)));
    }
}
