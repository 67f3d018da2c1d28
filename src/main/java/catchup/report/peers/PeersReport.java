package catchup.report.peers;

import catchup.peers.Peers;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Documents;

/** The peers of a case; in JSON as {@code peers.schema.json} describes it. */
public record PeersReport(Peers peers) implements Answer {

    @Override
    public String in(Format format, Options options) {
        return format == Format.JSON
                ? PeersJson.of(peers)
                : Documents.render(new PeersWriter(peers, options).document(), format, options);
    }
}
