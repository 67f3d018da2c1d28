package catchup.report.dossier;

import catchup.dossier.Replay;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;

/** What became of a dossier that was derived again; in JSON as {@code replay.schema.json} describes it. */
public record ReplayReport(Replay replay) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? ReplayJson.of(replay)
                : Documents.render(new ReplayWriter(replay, options).document(), format, options);
    }
}
