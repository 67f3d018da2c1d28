package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem.Level;
import catchup.diagnostic.Wording;
import catchup.report.Json;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** Findings for programs, in both languages. The names are a contract, described by {@code findings.schema.json}. */
final class JsonFindings {

    private final Diagnostics found;

    private JsonFindings(Diagnostics found) {
        this.found = found;
    }

    static String of(Check check) {
        ObjectNode root = Json.object();
        root.set("findings", Json.array(check.findings(), new JsonFindings(check.found())::finding));
        root.put("omitted", check.omitted());
        root.set("counts", counts(check));
        return Json.write(root);
    }

    /** Findings alone, each with where it stands in a structured text, if that can be told. */
    static ArrayNode of(Diagnostics found, Function<Location, Optional<String>> pointer) {
        JsonFindings json = new JsonFindings(found);
        return Json.array(found.all(), finding -> json.finding(finding)
                .put("pointer", pointer.apply(finding.at()).orElse(null)));
    }

    private static ObjectNode counts(Check check) {
        return Json.object()
                .put("errors", check.count(Level.ERROR))
                .put("warnings", check.count(Level.WARNING))
                .put("files", check.files().size())
                .put("rules", check.read().rules())
                .put("tests", check.read().tests())
                .put("cases", check.read().cases());
    }

    private ObjectNode finding(Diagnostic finding) {
        ObjectNode node = Json.object();
        node.put("code", finding.problem().code());
        node.put("level", Json.word(finding.problem().level()));
        node.set(
                "message", Json.text(new Text(Wording.sentence(finding, Lang.EN), Wording.sentence(finding, Lang.ZH))));
        node.set("at", place(finding.at()));
        node.set("others", Json.array(finding.others(), this::place));
        node.set("suggestions", Json.strings(finding.suggestions()));
        node.put("explain", "catchup explain " + finding.problem().code());
        return node;
    }

    /** A place with what stands there; the file alone where it is meant as a whole. */
    private ObjectNode place(Location at) {
        ObjectNode node = Json.object().put("file", at.file());
        boolean whole = at.line() == 0;
        node.put("line", whole ? null : at.line());
        node.put("column", whole ? null : at.column());
        node.put("endColumn", whole ? null : at.endColumn());
        node.put("text", Quoted.at(at, found).orElse(null));
        return node;
    }
}
