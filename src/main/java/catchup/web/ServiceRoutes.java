package catchup.web;

import catchup.diagnostic.Problem;
import catchup.report.Engine;
import catchup.report.Json;
import catchup.report.ProblemJson;
import catchup.report.findings.FindingsReports;
import catchup.report.handout.Handout;
import catchup.report.workbench.CatalogueJson;
import catchup.source.Revisions;
import catchup.text.Lang;
import catchup.workspace.Looked;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What serves, and what a form needs. */
final class ServiceRoutes {

    private final Workspace workspace;
    private final Contract contract;
    private final Limits limits;

    ServiceRoutes(Workspace workspace, Contract contract, Limits limits) {
        this.workspace = workspace;
        this.contract = contract;
        this.limits = limits;
    }

    List<Route> all() {
        return List.of(
                Route.get("/openapi.json", ask -> Reply.json(contract.json())),
                Route.get("/status", this::status),
                Route.get(
                        "/catalogue",
                        ask -> Reply.json(CatalogueJson.of(ask.serving().rules()))),
                Route.get("/explain/{code}", ServiceRoutes::explain));
    }

    private Reply status(Ask ask) {
        Looked looked = workspace.looked();
        ObjectNode node = Json.object()
                .put("product", "catchup")
                .put("version", Engine.version().orElse("dev"))
                .put("revision", ask.serving().revision());
        node.putObject("serving")
                .put("since", ask.serving().since().toString())
                .put("rules", ask.serving().rules().writtenRules().size())
                .put(
                        "tests",
                        ask.serving().tests().rules().size()
                                + ask.serving().tests().scales().size());
        ObjectNode rules = node.putObject("rules")
                .put("folder", workspace.called())
                .put("ok", looked.serves())
                .put("checked", looked.at().toString());
        rules.set("diagnostics", FindingsReports.nodes(looked.problems(), at -> Optional.empty()));
        rules.put("omitted", looked.problems().size() - looked.problems().all().size());
        node.putObject("cases")
                .put("folder", workspace.casesCalled())
                .put("files", workspace.cases().list().size());
        node.putObject("git")
                .put("rules", isGit(workspace.rules().root()))
                .put("cases", isGit(workspace.cases().root()));
        node.set(
                "languages",
                Json.strings(Arrays.stream(Lang.values()).map(Lang::code).toList()));
        node.set(
                "formats",
                Json.strings(
                        Arrays.stream(Handout.values()).map(Handout::extension).toList()));
        node.putObject("limits")
                .put("body", limits.body())
                .put("upload", limits.upload())
                .put("jobs", limits.jobs())
                .put("seconds", limits.heavy().toSeconds());
        return Reply.json(node);
    }

    private static boolean isGit(Path folder) {
        Optional<Revisions> around = Revisions.around(folder);
        around.ifPresent(Revisions::close);
        return around.isPresent();
    }

    private static Reply explain(Ask ask) {
        String code = ask.path("code");
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .map(problem -> Reply.json(ProblemJson.of(problem)))
                .orElseThrow(() -> new Halt(404, "no-such-path", code));
    }
}
