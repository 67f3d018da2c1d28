package catchup.web;

import catchup.checking.Check;
import catchup.comparison.Difference;
import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.formatting.FormattedFile;
import catchup.handbook.Handbook;
import catchup.handbook.Inquiry;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Json;
import catchup.report.diff.DiffReports;
import catchup.report.findings.FindingsFormat;
import catchup.report.findings.FindingsReports;
import catchup.report.handbook.HandbookReport;
import catchup.report.trial.Coverings;
import catchup.report.trial.Outcomes;
import catchup.source.FileVersions.Version;
import catchup.workspace.Drafting;
import catchup.workspace.FileKind;
import catchup.workspace.History;
import catchup.workspace.Listed;
import catchup.workspace.Looked;
import catchup.workspace.Overlay;
import catchup.workspace.Stored;
import catchup.workspace.Theme;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rule files, their checks and tests, and what the rule base as a whole says. */
final class RuleRoutes {

    private static final int MOST_TEXTS = 200;
    private static final int MOST_CASES = 100;

    private static final Location ID = Location.of("id");

    private final Workspace workspace;
    private final Work quick;
    private final Work heavy;
    private volatile @Nullable Known known;

    /** What was found in the rules on the disk, and at which look at them. */
    private record Known(Looked looked, Check check) {}

    RuleRoutes(Workspace workspace, Work quick, Work heavy) {
        this.workspace = workspace;
        this.quick = quick;
        this.heavy = heavy;
    }

    List<Route> all() {
        return List.of(
                Route.get("/rules/files", this::list),
                Route.get("/rules/files/{path}", this::file),
                Route.put("/rules/files/{path}", this::save),
                Route.get("/rules/history/{path}", this::history),
                Route.post("/rules/check", this::check),
                Route.post("/rules/format", this::format),
                Route.post("/rules/test", this::test),
                Route.post("/rules/impact", this::impact),
                Route.post("/rules/diff", this::diff),
                Route.get("/rules/handbook", this::handbook),
                Route.get("/rules/leads-to", this::leadsTo),
                Route.get("/rules/from", this::from),
                Route.get("/rules/uses", this::uses));
    }

    // --- files ---

    private Reply list(Ask ask) {
        ObjectNode root = Json.object()
                .put("folder", workspace.called())
                .put("revision", ask.serving().revision());
        root.set("files", Json.array(workspace.rules().list(), this::listed));
        return Reply.json(root);
    }

    private ObjectNode listed(Listed file) {
        Optional<Theme> theme = workspace.theme(file);
        ObjectNode node = Json.object()
                .put("path", file.path())
                .put("kind", Json.word(file.kind()))
                .put("revision", file.revision())
                .put("bytes", file.bytes());
        node.set("about", theme.flatMap(Theme::about).map(Json::text).orElse(null));
        return node.put("rules", theme.map(Theme::rules).orElse(0));
    }

    private Reply file(Ask ask) {
        String path = ask.path("path");
        Optional<String> commit = ask.query("commit");
        if (commit.isEmpty()) {
            return Reply.json(node(workspace.rules().read(path), Optional.empty()));
        }
        workspace.rules().kind(path);
        try (History history = workspace.rules().history().orElseThrow(() -> new Halt(422, "no-repository", path))) {
            return Reply.json(node(history.at(commit.get(), path), commit));
        }
    }

    private ObjectNode node(Stored stored, Optional<String> commit) {
        FileKind kind = workspace.rules().kind(stored.path());
        Looked looked = workspace.looked();
        String called = workspace.called() + "/" + stored.path();
        ObjectNode node = Json.object()
                .put("path", stored.path())
                .put("kind", Json.word(kind))
                .put("revision", stored.revision())
                .put("text", stored.text());
        Diagnostics own = commit.isPresent()
                ? new Diagnostics()
                : looked.problems().only(each -> each.at().file().equals(called));
        node.set("diagnostics", FindingsReports.nodes(own, at -> Optional.empty()));
        node.put("commit", commit.orElse(null));
        node.putObject("rules")
                .put("ok", looked.serves())
                .put("revision", workspace.serving().revision());
        return node;
    }

    private Reply save(Ask ask) {
        String path = ask.path("path");
        Body body = ask.body();
        String text = body.needed("text");
        Optional<String> expected = body.text("revision");
        Optional<String> message = Saves.message(body);
        body.done();
        Saves saves = new Saves(workspace.rules(), message);
        Stored saved = saves.save(path, text, expected, workspace::saveRule);
        Optional<String> commit = saves.commit(path);
        Reply reply = Reply.json(node(saved, Optional.empty()).put("commit", commit.orElse(null)));
        return expected.isPresent() ? reply : reply.status(201);
    }

    private Reply history(Ask ask) {
        String path = ask.path("path");
        workspace.rules().kind(path);
        ObjectNode node = Json.object().put("path", path);
        try (History history = workspace.rules().history().orElse(null)) {
            List<Version> versions = history == null ? List.of() : history.of(path);
            node.set("versions", Json.array(versions, version -> Json.object()
                    .put("commit", version.commit())
                    .put("date", version.date().toString())
                    .put("author", version.author())
                    .put("message", version.message())));
        }
        return Reply.json(node);
    }

    // --- texts that are not saved ---

    private static Overlay overlay(Body body) {
        return new Overlay(body.named("overlay", MOST_TEXTS));
    }

    private Reply check(Ask ask) {
        Body body = ask.body();
        Overlay overlay = overlay(body);
        boolean cases = body.flag("cases");
        body.done();
        Check check = quick.of(ask::isGone, stop -> checked(overlay, cases, stop));
        return Reply.json(FindingsReports.render(check, FindingsFormat.JSON, ask.options(0)));
    }

    /** What was found in the rules as they lie on the disk is kept until the next look finds them changed. */
    private Check checked(Overlay overlay, boolean cases, Stop stop) {
        Looked looked = workspace.looked();
        Known last = known;
        if (cases || !overlay.texts().isEmpty()) {
            return workspace.drafting().check(overlay, cases, stop::check);
        } else if (last == null || !last.looked().equals(looked)) {
            last = new Known(looked, workspace.drafting().check(overlay, false, stop::check));
            known = last;
        }
        return last.check();
    }

    private Reply format(Ask ask) {
        Body body = ask.body();
        String path = body.needed("path");
        String text = body.needed("text");
        body.text("revision");
        body.done();
        Diagnostics found = new Diagnostics();
        Optional<FormattedFile> file = Drafting.formatted(text, path, found);
        ObjectNode node = Json.object()
                .put("text", file.map(FormattedFile::text).orElse(text))
                .put("changed", file.map(FormattedFile::changed).orElse(false));
        node.set("diagnostics", FindingsReports.nodes(found, at -> Optional.empty()));
        return Reply.json(node);
    }

    private Reply test(Ask ask) {
        Body body = ask.body();
        Overlay overlay = overlay(body);
        List<String> files = body.texts("files", MOST_TEXTS);
        body.done();
        Diagnostics found = new Diagnostics();
        Drafting.Tested tested = heavy.of(
                        ask::isGone, stop -> workspace.drafting().test(overlay, files, found, stop::check))
                .orElseThrow(() -> invalid(found));
        Coverings coverings = new Coverings(tested.coverage(), tested.rules(), ask.options(0));
        String json = new Outcomes(tested.outcomes(), tested.rules(), ask.options(0))
                .json(coverings)
                .stripTrailing();
        ObjectNode lines = Json.object();
        lines.set("lines", lines(coverings));
        return Reply.json(
                json.substring(0, json.length() - 1) + "," + Json.line(lines).substring(1));
    }

    private ArrayNode lines(Coverings coverings) {
        Map<String, Map<Integer, ObjectNode>> files = new LinkedHashMap<>();
        String prefix = workspace.called() + "/";
        for (Coverings.Line line : coverings.lines()) {
            String path = line.file().startsWith(prefix) ? line.file().substring(prefix.length()) : line.file();
            ObjectNode node = Json.object()
                    .put("line", line.line())
                    .put("state", line.state())
                    .put("note", line.note());
            files.computeIfAbsent(path, file -> new LinkedHashMap<>())
                    .merge(
                            line.line(),
                            node,
                            (one, other) ->
                                    one.get("state").equals(other.get("state")) ? one : other.put("state", "partly"));
        }
        return Json.array(files.entrySet(), file -> {
            ObjectNode node = Json.object().put("path", file.getKey());
            node.set("lines", Json.array(file.getValue().values(), each -> each));
            return node;
        });
    }

    private static Halt invalid(Diagnostics found) {
        return new Halt(422, "invalid-rules", found.size()).because(found);
    }

    private Reply impact(Ask ask) {
        Body body = ask.body();
        Overlay overlay = overlay(body);
        List<String> cases = body.texts("cases", MOST_CASES);
        int top = body.top(10);
        body.done();
        Diagnostics found = new Diagnostics();
        Difference difference = heavy.of(
                        ask::isGone,
                        stop -> workspace.drafting().edition(overlay, found).flatMap(after -> workspace
                                .drafting()
                                .difference(ask.serving().edition(), after, cases, found, stop::check)))
                .orElseThrow(() -> invalid(found));
        return difference(ask, difference, top);
    }

    private static Reply difference(Ask ask, Difference difference, int top) {
        Answer answer = (format, options) -> DiffReports.render(difference, format, options);
        return AdviceRoutes.answer(ask, answer, top);
    }

    /** A version that a request names: a commit, or the folder with texts in place. */
    private record Side(Optional<String> commit, Optional<Overlay> overlay) {}

    private static Side side(Body body, String key) {
        Optional<Body> side = body.object(key);
        if (side.isEmpty() && !body.has(key)) {
            body.wrong(key, "missing");
        }
        Optional<String> commit = side.flatMap(each -> each.text("commit"));
        Optional<Overlay> overlay = side.filter(each -> each.has("overlay")).map(RuleRoutes::overlay);
        if (commit.isPresent() && overlay.isPresent()) {
            body.wrong(key, "commit-or-overlay");
        }
        return new Side(commit, overlay);
    }

    private Optional<Edition> edition(Side side, Ask ask, Diagnostics found) {
        if (side.commit().isPresent()) {
            return workspace.drafting().edition(side.commit().get(), found);
        }
        return side.overlay()
                .map(overlay -> workspace.drafting().edition(overlay, found))
                .orElseGet(() -> Optional.of(ask.serving().edition()));
    }

    private Reply diff(Ask ask) {
        Body body = ask.body();
        Side before = side(body, "before");
        Side after = side(body, "after");
        List<String> cases = body.texts("cases", MOST_CASES);
        int top = body.top(10);
        body.done();
        Diagnostics found = new Diagnostics();
        Difference difference = heavy.of(ask::isGone, stop -> {
                    Optional<Edition> old = edition(before, ask, found);
                    Optional<Edition> now = edition(after, ask, found);
                    return old.isEmpty() || now.isEmpty()
                            ? Optional.<Difference>empty()
                            : workspace.drafting().difference(old.get(), now.get(), cases, found, stop::check);
                })
                .orElseThrow(() -> invalid(found));
        return difference(ask, difference, top);
    }

    // --- the rule base as a whole ---

    private static HandbookReport book(Ask ask) {
        return new HandbookReport(
                Handbook.of(ask.serving().rules(), ask.serving().tests()), ask.options(5));
    }

    private Reply handbook(Ask ask) {
        return Pages.alone(quick.of(ask::isGone, stop -> book(ask).whole(Format.HTML)), true);
    }

    /** What the word asked about means, and what the handbook says of that. */
    private <T> Reply asked(
            Ask ask, BiFunction<Inquiry, String, Optional<T>> meaning, BiFunction<HandbookReport, T, Reply> answer) {
        String word = ask.needed("id");
        return quick.of(ask::isGone, stop -> {
            Diagnostics found = new Diagnostics();
            T meant = meaning.apply(new Inquiry(ask.serving().rules(), found), word)
                    .orElseThrow(() -> Halt.word(word, found).because(found));
            return answer.apply(book(ask), meant);
        });
    }

    private Reply leadsTo(Ask ask) {
        boolean drawing = ask.isDrawing();
        return asked(
                ask,
                (inquiry, word) -> inquiry.conclusion(word, ID),
                (report, meant) -> drawing
                        ? Reply.svg(report.originsGraph(meant))
                        : Reply.json(report.origins(meant, Format.JSON)));
    }

    private Reply from(Ask ask) {
        boolean drawing = ask.isDrawing();
        return asked(
                ask,
                (inquiry, word) -> inquiry.start(word, ID),
                (report, start) -> drawing
                        ? Reply.svg(report.consequencesGraph(start))
                        : Reply.json(report.consequences(start, Format.JSON)));
    }

    private Reply uses(Ask ask) {
        return asked(
                ask,
                (inquiry, word) -> inquiry.anything(word, ID),
                (report, meant) -> Reply.json(report.uses(ask.needed("id"), meant, Format.JSON)));
    }
}
