package catchup.web;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseWriter;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.report.Json;
import catchup.report.findings.FindingsReports;
import catchup.report.workbench.SheetJson;
import catchup.rulebase.RuleBase;
import catchup.scaffold.MappingDraft;
import catchup.source.TemporaryFolder;
import catchup.source.Tree;
import catchup.workspace.CaseShelf;
import catchup.workspace.Serving;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads uploaded files as cases. */
final class Imports {

    private static final int MOST_LISTED = 200;
    private static final String MAPPING = "mapping";
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".xlsx");

    /** What a file was taken for. */
    private enum Kind {
        CASE,
        FACT_SHEET,
        TABLE
    }

    private final Workspace workspace;
    private final Limits limits;
    private final Work quick;

    Imports(Workspace workspace, Limits limits, Work quick) {
        this.workspace = workspace;
        this.limits = limits;
        this.quick = quick;
    }

    Reply answer(Ask ask) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Uploads upload = Uploads.take(ask, folder, limits.imported(), more -> true);
            String name = upload.name().toLowerCase(Locale.ROOT);
            if (isFactSheet(upload)) {
                ObjectNode read = quick.of(ask::isGone, stop -> factSheet(upload, ask.serving(), folder.path()));
                return Reply.json(read);
            } else if (TABLES.stream().anyMatch(name::endsWith)) {
                ObjectNode read = quick.of(ask::isGone, stop -> table(upload, ask.serving(), folder.path()));
                return Reply.json(read);
            } else if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
                return Reply.json(single(upload, ask.serving()));
            }
            throw new Halt(415, "unsupported-media-type", upload.name(), ".yaml, .yml, .json, .csv, .tsv, .xlsx");
        }
    }

    /** Whether it is a form that was filled in, and no table with a mapping. */
    private static boolean isFactSheet(Uploads upload) {
        return upload.fields().getOrDefault(MAPPING, "").isBlank() && CaseFiles.isFactSheet(upload.file());
    }

    private ObjectNode single(Uploads upload, Serving serving) {
        String text;
        try {
            text = Ask.utf8(Files.readAllBytes(upload.file()));
        } catch (IOException failed) {
            throw new UncheckedIOException(upload.name(), failed);
        }
        CaseShelf.Read read = workspace.shelf(serving).read(text, upload.name());
        if (read.tree().filter(Imports::isAdvice).isPresent()) {
            throw new Halt(422, "advice-not-case", upload.name());
        }
        ObjectNode node = Json.object().put("name", upload.name());
        node.set("case", Given.id(read));
        node.put("text", read.file().text());
        node.set("sheet", Given.sheet(read, serving.rules()));
        node.set("diagnostics", Given.diagnostics(read));
        return root(Kind.CASE, Json.array().add(node), Optional.empty(), 0, new Diagnostics());
    }

    /** Whether it is what was advised, of one case or of several, as a file. */
    private static boolean isAdvice(Tree tree) {
        return tree instanceof Tree.Sequence list
                ? !list.items().isEmpty() && isAdvice(list.items().get(0))
                : tree instanceof Tree.Mapping mapping
                        && mapping.entries().stream()
                                .anyMatch(entry -> entry.key().text().equals("recommendations"));
    }

    private static ObjectNode root(
            Kind kind, ArrayNode cases, Optional<String> mapping, int omitted, Diagnostics found) {
        ObjectNode root = Json.object().put("kind", Json.word(kind));
        root.set("cases", cases);
        root.put("mapping", mapping.orElse(null)).put("omitted", omitted);
        root.set("diagnostics", FindingsReports.nodes(found, at -> Optional.empty()));
        return root;
    }

    private static ObjectNode table(Uploads upload, Serving serving, Path folder) {
        Diagnostics found = new Diagnostics();
        Optional<String> mapping = Optional.ofNullable(upload.fields().get(MAPPING))
                .filter(text -> !text.isBlank())
                .or(() -> MappingDraft.of(
                                upload.file(),
                                Optional.empty(),
                                serving.rules().indicators(),
                                serving.rules().settings(),
                                found)
                        .map(MappingDraft::text));
        List<Case> cases =
                mapping.map(text -> cases(text, upload, serving, folder, found)).orElse(List.of());
        return root(Kind.TABLE, cases, mapping, serving, folder, found);
    }

    private static ObjectNode factSheet(Uploads upload, Serving serving, Path folder) {
        Diagnostics found = new Diagnostics();
        List<Case> cases = serving.caseFiles().read(upload.file(), found);
        return root(Kind.FACT_SHEET, cases, Optional.empty(), serving, folder, found);
    }

    /** What was read in a folder that nobody has to know of. */
    private static ObjectNode root(
            Kind kind, List<Case> cases, Optional<String> mapping, Serving serving, Path folder, Diagnostics found) {
        ArrayNode nodes = Json.array(cases.stream().limit(MOST_LISTED).toList(), each -> node(each, serving.rules()));
        String prefix = folder + folder.getFileSystem().getSeparator();
        return root(
                kind,
                nodes,
                mapping,
                Math.max(0, cases.size() - MOST_LISTED),
                found.called(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name));
    }

    private static List<Case> cases(String mapping, Uploads upload, Serving serving, Path folder, Diagnostics found) {
        int dot = upload.name().lastIndexOf('.');
        Path file = folder.resolve(upload.name().substring(0, dot) + ".mapping.yaml");
        try {
            Files.writeString(file, mapping);
        } catch (IOException failed) {
            throw new UncheckedIOException(upload.name(), failed);
        }
        return serving.caseFiles().read(file, upload.file(), found);
    }

    private static ObjectNode node(Case subject, RuleBase rules) {
        ObjectNode node = Json.object().put("name", subject.id() + ".yaml").put("case", subject.id());
        node.put("text", new CaseWriter(rules.indicators(), rules.settings()).write(subject));
        node.set("sheet", new SheetJson(rules).of(subject));
        node.set("diagnostics", Json.array());
        return node;
    }
}
