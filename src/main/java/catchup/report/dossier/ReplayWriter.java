package catchup.report.dossier;

import catchup.comparison.Difference;
import catchup.dossier.Content;
import catchup.dossier.Deviation;
import catchup.dossier.Deviation.Kind;
import catchup.dossier.Replay;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.diff.DiffView;
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
import java.util.Locale;
import java.util.Optional;

/** Words a replay: whether everything is the same, which files are not, and what other rules say. */
final class ReplayWriter {

    /** So many parts of a file are told. */
    private static final int TOLD = 20;

    private final Replay replay;
    private final Options options;
    private final Words words;
    private final Labels labels;

    ReplayWriter(Replay replay, Options options) {
        this.replay = replay;
        this.options = options;
        this.words = new Words(options.lang());
        this.labels = words.labels();
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.chapter("", words.get("replay.own"), own(), List.of()));
        replay.today()
                .ifPresent(difference -> sections.add(Section.chapter(
                        "", words.get("replay.today", difference.after().called()), today(difference), List.of())));
        return new Document(
                options.lang(),
                words.get(
                        "replay.title",
                        replay.manifest().region(),
                        String.valueOf(replay.manifest().year())),
                List.of(),
                List.copyOf(sections),
                words.get(
                        "replay.footer",
                        replay.manifest().engine(),
                        replay.manifest().ruleBase()));
    }

    private List<Block> own() {
        List<Block> blocks = new ArrayList<>();
        int files = replay.manifest().files().size();
        boolean cannot = replay.again().isEmpty();
        boolean same = replay.deviations().isEmpty();
        blocks.add(say(cannot ? "replay.cannot" : same ? "replay.same" : "replay.differs", files));
        boolean changed = replay.deviations().stream().anyMatch(each -> each.kind() == Kind.CHANGED);
        if (changed) {
            blocks.add(say("replay.changed"));
        }
        if (!same) {
            blocks.add(new Tree(replay.deviations().stream().map(this::branch).toList()));
        }
        return blocks;
    }

    private Block say(String key, Object... arguments) {
        return new Paragraph(Line.of(words.get(key, arguments)));
    }

    private Branch branch(Deviation deviation) {
        String kind = words.get("kind." + deviation.kind().name().toLowerCase(Locale.ROOT));
        String what = deviation.about().isEmpty()
                ? labels.get("colon", deviation.path(), kind)
                : words.get(
                        "replay.key",
                        deviation.path(),
                        deviation.about(),
                        text(deviation.stored()),
                        text(deviation.derived()));
        return new Branch("", Line.of(what), details(deviation));
    }

    private static String text(Optional<Content> content) {
        return content.map(Content::text).orElse("–");
    }

    private List<Branch> details(Deviation deviation) {
        List<JsonParts.Part> parts = ReplayJson.parts(deviation);
        if (!parts.isEmpty()) {
            List<Branch> told = new ArrayList<>();
            parts.stream().limit(TOLD).forEach(part -> told.add(leaf(part.at(), part.stored(), part.derived())));
            if (parts.size() > TOLD) {
                told.add(new Branch("", Line.of(words.get("replay.more", parts.size() - TOLD)), List.of()));
            }
            return told;
        }
        boolean both = deviation.stored().isPresent() && deviation.derived().isPresent();
        boolean derived = deviation.kind() == Kind.ALTERED || deviation.kind() == Kind.OTHERWISE;
        if (!both || !derived) {
            return List.of();
        }
        LineParts line = LineParts.of(text(deviation.stored()), text(deviation.derived()));
        return List.of(leaf(words.get("replay.line", line.line()), line.stored(), line.derived()));
    }

    private Branch leaf(String at, String stored, String derived) {
        return new Branch("", Line.of(words.get("replay.part", at, orNone(stored), orNone(derived))), List.of());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** What other rules say: the edits, and the changes with what is to blame. */
    private List<Block> today(Difference difference) {
        DiffView view = DiffView.of(difference, options);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Items("", false, view.summary().stream().map(Line::of).toList()));
        if (!view.edits().isEmpty()) {
            blocks.add(new Items(
                    labels.get("diff.heading.edits"),
                    false,
                    view.edits().stream()
                            .map(edit -> Line.of(
                                    "[" + edit.number() + "] " + labels.get("aside", edit.title(), edit.place())))
                            .toList()));
        }
        view.cases().forEach(each -> blocks.add(table(each)));
        view.cases().stream()
                .filter(each -> !each.more().isEmpty())
                .forEach(each -> blocks.add(new Paragraph(Line.of(each.more()))));
        return blocks;
    }

    private Block table(DiffView.CaseView each) {
        List<List<Line>> rows = each.rows().stream()
                .map(row -> List.of(
                        Line.of(row.mark().sign() + " " + row.what()),
                        Line.of(row.before()),
                        Line.of(row.after()),
                        Line.of(row.because())))
                .toList();
        return new Table(
                "",
                List.of(
                        labels.get("diff.col.change"),
                        words.get("col.then"),
                        words.get("col.today"),
                        labels.get("diff.col.because")),
                rows);
    }
}
