package catchup.report.peers;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.peers.Feature;
import catchup.peers.Lack;
import catchup.peers.Peer;
import catchup.peers.Peers;
import catchup.peers.Peers.Echo;
import catchup.peers.Similarity;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Branch;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.report.handbook.Document.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words the peers of a case: how alike they are, what is advised there, and what of it this case does not get. */
final class PeersWriter {

    private static final String NONE = "–";

    private final Peers peers;
    private final Words words;
    private final Labels labels;
    private final int top;
    private final ContrastWriter contrasts;

    PeersWriter(Peers peers, Options options) {
        this.peers = peers;
        this.words = new Words(options.lang());
        this.labels = words.labels();
        this.top = options.top();
        List<Advice> all = new ArrayList<>(List.of(peers.subject()));
        peers.peers().forEach(peer -> all.add(peer.advice()));
        this.contrasts = new ContrastWriter(all, words);
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.chapter("", words.get("peers.heading", peers.candidates()), alike(), List.of()));
        if (!peers.peers().isEmpty()) {
            sections.add(Section.chapter("", words.get("peers.table"), List.of(first()), List.of()));
            sections.add(Section.chapter(
                    "",
                    words.get("peers.shared"),
                    List.of(peers.shared().isEmpty() ? say("peers.no-shared") : echoes(peers.shared())),
                    List.of()));
            sections.add(Section.chapter("", words.get("peers.elsewhere"), elsewhere(), List.of()));
        }
        return new Document(
                labels.lang(),
                words.get("peers.title", words.region(peers.subject())),
                List.of(),
                List.copyOf(sections),
                words.get("footer", peers.subject().rules().hash()));
    }

    private Block say(String key, Object... arguments) {
        return new Paragraph(Line.of(words.get(key, arguments)));
    }

    private List<Block> alike() {
        if (peers.peers().isEmpty()) {
            return List.of(say("peers.none", peers.candidates()));
        }
        List<List<Line>> rows = new ArrayList<>();
        for (int i = 0; i < peers.peers().size(); i++) {
            Peer peer = peers.peers().get(i);
            rows.add(lines(List.of(
                    Words.letter(i),
                    words.region(peer.advice()),
                    labels.in(peer.advice().subject().region().industry()),
                    Figures.share(peer.similarity().value()),
                    common(peer.similarity()),
                    different(peer.similarity()))));
        }
        Table table = new Table(
                "",
                List.of(
                        "",
                        labels.get("head.region"),
                        labels.get("head.industry"),
                        words.get("col.alike"),
                        words.get("col.common"),
                        words.get("col.different")),
                rows);
        return List.of(table, say("peers.note"));
    }

    private String common(Similarity similarity) {
        List<String> said = new ArrayList<>();
        for (Similarity.Part part : similarity.parts()) {
            said.addAll(settings(part.shared()));
            if (part.feature() == Feature.INDUSTRY && part.value() == 1) {
                said.add(words.get("feature.industry"));
            } else if (part.feature() == Feature.ENDOWMENT) {
                said.add(words.get("endowment.shared", similarity.endowments().size(), Figures.share(part.value())));
            }
        }
        return said.isEmpty() ? NONE : labels.commas(said);
    }

    private String different(Similarity similarity) {
        List<String> said = similarity.parts().stream()
                .flatMap(part -> settings(part.different()).stream())
                .toList();
        return said.isEmpty() ? NONE : labels.commas(said);
    }

    private List<String> settings(Set<String> tags) {
        return peers.subject().rules().settings().all().stream()
                .filter(setting -> tags.contains(setting.id()))
                .map(setting -> labels.in(setting.name()))
                .toList();
    }

    private Block first() {
        List<List<Line>> rows = new ArrayList<>();
        rows.add(row(words.get("peers.here"), peers.subject()));
        for (int i = 0; i < peers.peers().size(); i++) {
            Advice advice = peers.peers().get(i).advice();
            rows.add(row(labels.get("aside", words.region(advice), Words.letter(i)), advice));
        }
        return new Table("", List.of("", words.get("col.first")), rows);
    }

    private List<Line> row(String name, Advice advice) {
        List<String> measures = advice.recommendations().stream()
                .limit(top)
                .map(each -> words.get(
                        "first",
                        each.measure().name(),
                        Figures.points(each.score().total())))
                .toList();
        return lines(List.of(name, measures.isEmpty() ? NONE : labels.semicolons(measures)));
    }

    /** Measures with their rank here and at each peer. */
    private Block echoes(List<Echo> echoes) {
        List<String> headings = new ArrayList<>(List.of("", words.get("peers.here")));
        for (int i = 0; i < peers.peers().size(); i++) {
            headings.add(Words.letter(i));
        }
        List<List<Line>> rows = echoes.stream()
                .map(echo -> lines(Stream.concat(
                                Stream.of(
                                        labels.in(echo.measure().name()),
                                        rank(echo.here().map(Recommendation::rank))),
                                echo.ranks().stream().map(PeersWriter::rank))
                        .toList()))
                .toList();
        return new Table("", headings, rows);
    }

    private static String rank(Optional<Integer> rank) {
        return rank.map(String::valueOf).orElse(NONE);
    }

    private List<Block> elsewhere() {
        if (peers.elsewhere().isEmpty()) {
            return List.of(say("peers.no-elsewhere"));
        }
        List<Branch> branches = peers.elsewhere().stream()
                .flatMap(echo -> echo.lack().stream().map(lack -> why(echo, lack)))
                .toList();
        return List.of(
                echoes(peers.elsewhere()), new Items(words.get("peers.why"), false, List.of()), new Tree(branches));
    }

    private Branch why(Echo echo, Lack lack) {
        return new Branch(
                ContrastWriter.mark(lack), Line.of(labels.in(echo.measure().name())), contrasts.missed(lack));
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(Line::of).toList();
    }
}
