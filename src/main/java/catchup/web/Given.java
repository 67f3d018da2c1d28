package catchup.web;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.report.Json;
import catchup.report.findings.FindingsReports;
import catchup.report.workbench.SheetJson;
import catchup.rulebase.RuleBase;
import catchup.source.SourceFile;
import catchup.workspace.CaseShelf;
import catchup.workspace.FileKind;
import catchup.workspace.Pointers;
import catchup.workspace.Serving;
import catchup.workspace.Stored;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cases as requests give them: by path, as a text, or as a structured sheet. */
final class Given {

    private static final String SHEET = "sheet.json";

    private final Workspace workspace;
    private final Serving serving;

    Given(Workspace workspace, Serving serving) {
        this.workspace = workspace;
        this.serving = serving;
    }

    /** What a member of a request says. */
    record Source(Optional<String> path, Optional<String> text, String name, Optional<ObjectNode> sheet) {}

    static Source source(Body body) {
        Optional<String> path = body.text("path");
        Optional<String> text = body.text("text");
        Optional<ObjectNode> sheet = body.tree(SHEET.substring(0, SHEET.indexOf('.')));
        String name = body.text("name").orElse("-");
        int given = (path.isPresent() ? 1 : 0) + (text.isPresent() ? 1 : 0) + (sheet.isPresent() ? 1 : 0);
        if (given != 1) {
            body.wrong("", "one-of");
        }
        return new Source(path, text, name.length() > 200 ? "-" : name, sheet);
    }

    static Optional<Source> one(Body body) {
        Optional<Source> source = body.object("case").map(Given::source);
        if (source.isEmpty() && !body.has("case")) {
            body.wrong("case", "missing");
        }
        return source;
    }

    /** The case that is meant. */
    CaseShelf.Read read(Source source) {
        CaseShelf shelf = workspace.shelf(serving);
        if (source.sheet().isPresent()) {
            return shelf.read(Json.write(source.sheet().get()), SHEET);
        } else if (source.text().isPresent()) {
            return shelf.read(source.text().get(), source.name());
        }
        String path = source.path().orElse("");
        int hash = path.indexOf('#');
        String name = hash < 0 ? path : path.substring(0, hash);
        Stored stored = workspace.cases().read(name);
        if (workspace.cases().kind(name) == FileKind.CASE && hash < 0) {
            return shelf.read(stored.text(), shelf.called(name));
        }
        Diagnostics found = new Diagnostics();
        List<Case> cases = hash < 0 ? List.of() : shelf.cases(path, found);
        if (cases.isEmpty() && found.isEmpty()) {
            throw new Halt(422, "not-one-case", path);
        }
        return new CaseShelf.Read(
                cases.stream().findFirst(), new SourceFile(path, stored.text()), Optional.empty(), found);
    }

    /** The case; what is wrong with it halts the request. */
    Case usable(Source source) {
        return usable(read(source));
    }

    Case usable(CaseShelf.Read read) {
        return read.subject().orElseThrow(() -> new Halt(
                        422, "invalid-case", read.file().name(), read.problems().size())
                .because(read.problems(), pointer(read)));
    }

    List<Case> usable(List<Source> sources) {
        List<Case> cases = new ArrayList<>();
        sources.forEach(source -> cases.add(usable(source)));
        return List.copyOf(cases);
    }

    static Function<Location, Optional<String>> pointer(CaseShelf.Read read) {
        Optional<Pointers> pointers = read.tree().map(Pointers::new);
        return at -> pointers.flatMap(known -> known.of(at));
    }

    static ArrayNode diagnostics(CaseShelf.Read read) {
        return FindingsReports.nodes(read.problems(), pointer(read));
    }

    static JsonNode id(CaseShelf.Read read) {
        return read.subject()
                .<JsonNode>map(subject -> com.fasterxml.jackson.databind.node.TextNode.valueOf(subject.id()))
                .orElse(NullNode.getInstance());
    }

    /** The structured sheet: of a case that can be used with everything beside each figure, else as its text has it. */
    static JsonNode sheet(CaseShelf.Read read, RuleBase rules) {
        return read.subject()
                .<JsonNode>map(subject -> new SheetJson(rules).of(subject))
                .or(() -> read.tree().map(SheetJson::of))
                .filter(ObjectNode.class::isInstance)
                .orElse(NullNode.getInstance());
    }
}
