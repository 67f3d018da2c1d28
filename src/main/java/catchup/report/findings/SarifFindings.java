package catchup.report.findings;

import catchup.checking.Check;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Explanation;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.diagnostic.Wording;
import catchup.report.Engine;
import catchup.report.Json;
import catchup.report.Labels;
import catchup.text.Lang;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the lines. Only
 * the kinds of problems that were found are described; words are in one language, as the format wants it.
 */
final class SarifFindings {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Check check;
    private final Diagnostics found;
    private final Labels labels;
    private final List<Problem> problems;

    private SarifFindings(Check check, Lang lang) {
        this.check = check;
        this.found = check.found();
        this.labels = new Labels(lang);
        SortedSet<Problem> kinds = new TreeSet<>();
        check.findings().forEach(finding -> kinds.add(finding.problem()));
        this.problems = List.copyOf(kinds);
    }

    static String of(Check check, Lang lang) {
        return Json.write(new SarifFindings(check, lang).log());
    }

    private ObjectNode log() {
        ObjectNode log = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        log.set("runs", Json.array().add(run()));
        return log;
    }

    private ObjectNode run() {
        ObjectNode run = Json.object();
        run.set("tool", Json.object().set("driver", driver()));
        run.put("language", labels.lang().locale().toLanguageTag());
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", Json.array(check.findings(), this::result));
        return run;
    }

    private ObjectNode driver() {
        ObjectNode driver = Json.object().put("name", "catchup");
        Engine.version().ifPresent(version -> driver.put("version", version));
        driver.set("rules", Json.array(problems, this::rule));
        return driver;
    }

    private ObjectNode rule(Problem problem) {
        Explanation page = Explanation.of(problem, labels.lang());
        ObjectNode rule = Json.object().put("id", problem.code());
        rule.set("shortDescription", words(page.title()));
        rule.set("fullDescription", words(page.means()));
        rule.set("help", words(page.mend()));
        rule.set("defaultConfiguration", Json.object().put("level", Json.word(problem.level())));
        return rule;
    }

    private ObjectNode result(Diagnostic finding) {
        ObjectNode result = Json.object();
        result.put("ruleId", finding.problem().code());
        result.put("ruleIndex", problems.indexOf(finding.problem()));
        result.put("level", Json.word(finding.problem().level()));
        result.set("message", words(message(finding)));
        result.set("locations", Json.array().add(location(finding.at())));
        if (!finding.others().isEmpty()) {
            result.set("relatedLocations", related(finding));
        }
        List<String> replacements = Quoted.replacements(finding, found);
        if (!replacements.isEmpty()) {
            result.set("fixes", Json.array(replacements, replacement -> fix(finding.at(), replacement)));
        }
        return result;
    }

    private String message(Diagnostic finding) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Wording.sentence(finding, labels.lang()));
        if (!finding.suggestions().isEmpty()) {
            sentences.add(labels.get("check.suggestion", labels.commas(Wording.suggestions(finding))));
        }
        return labels.semicolons(sentences);
    }

    private ArrayNode related(Diagnostic finding) {
        ArrayNode related = Json.array();
        for (Location other : finding.others()) {
            ObjectNode location = location(other).put("id", related.size());
            location.set("message", words(labels.get("check.other", other)));
            related.add(location);
        }
        return related;
    }

    private ObjectNode location(Location at) {
        ObjectNode physical = Json.object();
        physical.set("artifactLocation", artifact(at));
        if (at.line() > 0) {
            ObjectNode region = region(at);
            Quoted.at(at, found).ifPresent(text -> region.set("snippet", text(text)));
            physical.set("region", region);
        }
        ObjectNode location = Json.object();
        location.set("physicalLocation", physical);
        return location;
    }

    private static ObjectNode artifact(Location at) {
        ObjectNode artifact = Json.object().put("uri", FileUri.of(at.file()));
        return FileUri.isBelow(at.file()) ? artifact.put("uriBaseId", "%SRCROOT%") : artifact;
    }

    private static ObjectNode region(Location at) {
        int start = Math.max(1, at.column());
        return Json.object()
                .put("startLine", at.line())
                .put("startColumn", start)
                .put("endColumn", Math.max(start, at.endColumn()));
    }

    private ObjectNode fix(Location at, String replacement) {
        ObjectNode change = Json.object();
        change.set("deletedRegion", region(at));
        change.set("insertedContent", text(replacement));
        ObjectNode file = Json.object();
        file.set("artifactLocation", artifact(at));
        file.set("replacements", Json.array().add(change));
        ObjectNode fix = Json.object();
        fix.set("description", words(labels.get("check.suggestion", replacement)));
        fix.set("artifactChanges", Json.array().add(file));
        return fix;
    }

    /**
     * A message. In one, braces and backslashes are written twice, and square brackets before a parenthesis would make a
     * link of what stands in a file.
     */
    private static ObjectNode words(String message) {
        return text(message.replace("\\", "\\\\")
                .replace("{", "{{")
                .replace("}", "}}")
                .replace("](", "] ("));
    }

    /** Words of a file, letter by letter. */
    private static ObjectNode text(String text) {
        return Json.object().put("text", text);
    }
}
