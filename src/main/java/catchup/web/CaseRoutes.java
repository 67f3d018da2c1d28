package catchup.web;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.report.Json;
import catchup.report.findings.FindingsReports;
import catchup.web.Given.Source;
import catchup.workspace.CaseShelf;
import catchup.workspace.FileKind;
import catchup.workspace.Listed;
import catchup.workspace.Refused;
import catchup.workspace.Serving;
import catchup.workspace.Stored;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Case files of the workspace. */
final class CaseRoutes {

    private final Workspace workspace;
    private final Imports imports;

    CaseRoutes(Workspace workspace, Limits limits, Work quick) {
        this.workspace = workspace;
        this.imports = new Imports(workspace, limits, quick);
    }

    List<Route> all() {
        return List.of(
                Route.get("/cases", this::list),
                Route.post("/cases/import", imports::answer),
                Route.post("/cases/format", this::format),
                Route.post("/cases/check", this::check),
                Route.get(
                        "/cases/{path}",
                        ask -> Reply.json(file(workspace.cases().read(ask.path("path")), ask.serving()))),
                Route.put("/cases/{path}", this::save),
                Route.delete("/cases/{path}", this::delete));
    }

    private Reply list(Ask ask) {
        ObjectNode root = Json.object().put("folder", workspace.casesCalled());
        root.set("files", Json.array(workspace.cases().list(), file -> listed(file, ask.serving())));
        return Reply.json(root);
    }

    private ObjectNode listed(Listed file, Serving serving) {
        ObjectNode node = Json.object()
                .put("path", file.path())
                .put("kind", Json.word(file.kind()))
                .put("revision", file.revision())
                .put("bytes", file.bytes());
        Diagnostics found = new Diagnostics();
        Optional<Case> subject = file.kind() == FileKind.CASE
                ? workspace.shelf(serving).cases(file.path(), found).stream().findFirst()
                : Optional.empty();
        node.put("case", subject.map(Case::id).orElse(null));
        node.set("region", of(subject.map(each -> Json.text(each.region().name()))));
        node.set("benchmark", of(subject.map(each -> Json.text(each.benchmark().name()))));
        node.set("industry", of(subject.map(each -> Json.text(each.region().industry()))));
        node.put("year", subject.map(each -> each.region().year()).orElse(null));
        node.put("facts", subject.map(each -> each.readings().size()).orElse(0));
        return node.put("problems", found.size());
    }

    private static JsonNode of(Optional<ObjectNode> node) {
        return node.<JsonNode>map(each -> each).orElse(NullNode.getInstance());
    }

    private ObjectNode file(Stored stored, Serving serving) {
        FileKind kind = workspace.cases().kind(stored.path());
        ObjectNode node = Json.object()
                .put("path", stored.path())
                .put("kind", Json.word(kind))
                .put("revision", stored.revision())
                .put("text", stored.text());
        if (kind == FileKind.CASE) {
            CaseShelf shelf = workspace.shelf(serving);
            CaseShelf.Read read = shelf.read(stored.text(), shelf.called(stored.path()));
            node.set("case", Given.id(read));
            node.set("sheet", Given.sheet(read, serving.rules()));
            node.set("diagnostics", Given.diagnostics(read));
        } else {
            Diagnostics found = new Diagnostics();
            if (kind == FileKind.MAPPING) {
                workspace.shelf(serving).cases(stored.path(), found);
            }
            node.set("case", NullNode.getInstance());
            node.set("sheet", NullNode.getInstance());
            node.set("diagnostics", FindingsReports.nodes(found, at -> Optional.empty()));
        }
        return node.put("commit", (String) null);
    }

    private Reply save(Ask ask) {
        String path = ask.path("path");
        Body body = ask.body();
        Optional<String> given = body.text("text");
        Optional<ObjectNode> sheet = body.tree("sheet");
        Optional<String> expected = body.text("revision");
        Optional<String> like = body.text("like");
        Optional<String> message = Saves.message(body);
        if (given.isPresent() == sheet.isPresent()) {
            body.wrong("text", "text-or-sheet");
        }
        if (like.isPresent() && (expected.isPresent() || given.isPresent())) {
            body.wrong("like", "new-sheet");
        }
        body.done();
        String text = given.orElseGet(() -> text(path, sheet.orElseThrow(), expected, like, ask.serving()));
        Saves saves = new Saves(workspace.cases(), message);
        Stored saved = saves.save(path, text, expected, workspace.cases()::save);
        Reply reply = Reply.json(
                file(saved, ask.serving()).put("commit", saves.commit(path).orElse(null)));
        return expected.isPresent() ? reply : reply.status(201);
    }

    private Reply delete(Ask ask) {
        String expected = ask.header("If-Match").orElseThrow(() -> new Halt(428, "missing-precondition"));
        String revision = expected.replaceAll("^\"|\"$", "");
        Saves.delete(
                workspace.cases(), ask.path("path"), revision.equals("*") ? Optional.empty() : Optional.of(revision));
        return Reply.none();
    }

    /**
     * The text of a file of this name that is to say what a sheet says; of one that is there, all else in it stays.
     *
     * @param like the file that a new one was made from
     */
    private String text(
            String path, ObjectNode sheet, Optional<String> expected, Optional<String> like, Serving serving) {
        SheetTexts texts = new SheetTexts(workspace, serving);
        if (like.isPresent()) {
            return texts.like(workspace.cases().read(like.get()), sheet, path);
        }
        // Where the file is another by now, nothing is saved over it.
        return expected.flatMap(revision ->
                        stored(path).filter(stored -> stored.revision().equals(revision)))
                .map(stored -> texts.over(stored, sheet))
                .orElseGet(() -> texts.of(sheet, path));
    }

    /** A file that is there; what is wrong with its name is told when it is saved. */
    private Optional<Stored> stored(String path) {
        try {
            return Optional.of(workspace.cases().read(path));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    private Reply format(Ask ask) {
        Body body = ask.body();
        Optional<ObjectNode> sheet = body.tree("sheet");
        if (!body.has("sheet")) {
            body.wrong("sheet", "missing");
        }
        body.done();
        SheetTexts texts = new SheetTexts(workspace, ask.serving());
        ObjectNode node = Json.object().put("text", texts.of(sheet.orElseThrow()));
        node.set("diagnostics", Given.diagnostics(texts.read(sheet.get())));
        return Reply.json(node);
    }

    private Reply check(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        body.top(0);
        body.done();
        CaseShelf.Read read = new Given(workspace, ask.serving()).read(source.orElseThrow());
        ObjectNode node = Json.object();
        node.set("case", Given.id(read));
        node.set("sheet", Given.sheet(read, ask.serving().rules()));
        node.set("diagnostics", Given.diagnostics(read));
        return Reply.json(node);
    }
}
