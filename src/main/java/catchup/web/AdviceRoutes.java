package catchup.web;

import catchup.advice.Advice;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.elicitation.Questions;
import catchup.elicitation.RankSearch;
import catchup.explanation.Subject;
import catchup.explanation.Why;
import catchup.explanation.WhyNot;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Measure;
import catchup.handbook.Inquiry;
import catchup.peers.Peers;
import catchup.peers.SideBySide;
import catchup.ranking.Ranked;
import catchup.report.AdviceView;
import catchup.report.Answer;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.report.elicitation.AttainedReport;
import catchup.report.elicitation.QuestionsReport;
import catchup.report.explanation.WhyAnswer;
import catchup.report.explanation.WhyNotAnswer;
import catchup.report.handout.Handout;
import catchup.report.handout.Handouts;
import catchup.report.peers.ComparedReport;
import catchup.report.peers.PeersReport;
import catchup.report.robustness.RobustnessReport;
import catchup.report.sensitivity.ReachAnswer;
import catchup.report.sensitivity.TippingAnswer;
import catchup.report.sensitivity.WhatIfAnswer;
import catchup.report.workbench.ViewJson;
import catchup.robustness.Draws;
import catchup.robustness.Robustness;
import catchup.sensitivity.Goal;
import catchup.sensitivity.Rankings;
import catchup.sensitivity.Reach;
import catchup.sensitivity.ReachSearch;
import catchup.sensitivity.Scenario;
import catchup.sensitivity.ScenarioReader;
import catchup.sensitivity.Tipping;
import catchup.sensitivity.Top;
import catchup.sensitivity.WhatIf;
import catchup.source.Tree;
import catchup.web.Given.Source;
import catchup.workspace.CaseShelf;
import catchup.workspace.Serving;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Questions about cases. */
final class AdviceRoutes {

    private static final String ADVICE = "advice";
    private static final String VIEW = "view";
    private static final String UNDRAWN = "Catchup-Undrawn";
    private static final List<String> PARTS = List.of(ADVICE, VIEW);
    private static final int MOST_CASES = 50;
    private static final int MOST_PLACES = 50;
    private static final int MOST_PEERS = 100;
    private static final int MOST_CHANGES = 5;
    private static final int MOST_BUDGET = 200_000;
    private static final int USUAL_BUDGET = 50_000;
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_SET = 200;

    private final Workspace workspace;
    private final Work quick;
    private final Work heavy;

    AdviceRoutes(Workspace workspace, Work quick, Work heavy) {
        this.workspace = workspace;
        this.quick = quick;
        this.heavy = heavy;
    }

    List<Route> all() {
        return List.of(
                Route.post("/advise", this::advise),
                Route.post("/why", this::why),
                Route.post("/why-not", this::whyNot),
                Route.post("/what-if", this::whatIf),
                Route.post("/what-if/ranking", this::ranking),
                Route.post("/tipping", this::tipping),
                Route.post("/reach", this::reach),
                Route.post("/robust", this::robust),
                Route.post("/unknowns", this::unknowns),
                Route.post("/ask", this::ask),
                Route.post("/compare", this::compare),
                Route.post("/peers", this::peers),
                Route.post("/report", this::report));
    }

    private Given given(Ask ask) {
        return new Given(workspace, ask.serving());
    }

    private <T> T quickly(Ask ask, Function<Stop, T> work) {
        return quick.of(ask::isGone, work);
    }

    private <T> T slowly(Ask ask, Function<Stop, T> work) {
        return heavy.of(ask::isGone, work);
    }

    // --- advice ---

    private record Cases(boolean one, List<Source> sources, int top) {}

    private static Cases cases(Body body) {
        boolean one = body.has("case");
        List<Source> sources = new ArrayList<>();
        body.object("case").map(Given::source).ifPresent(sources::add);
        body.objects("cases", MOST_CASES).stream().map(Given::source).forEach(sources::add);
        if (one == body.has("cases") || sources.isEmpty()) {
            body.wrong("case", "case-or-cases");
        }
        return new Cases(one, sources, body.top(5));
    }

    private Reply advise(Ask ask) {
        Body body = ask.body();
        Cases cases = cases(body);
        List<String> parts = body.has("parts") ? body.texts("parts", PARTS.size()) : PARTS;
        if (parts.isEmpty() || !PARTS.containsAll(parts)) {
            body.wrong("parts", "parts");
        }
        body.done();
        Options options = ask.options(cases.top());
        ObjectNode root = Json.object();
        ArrayNode results = root.putArray("results");
        for (Source source : cases.sources()) {
            CaseShelf.Read read = given(ask).read(source);
            if (cases.one()) {
                given(ask).usable(read);
            }
            ObjectNode advised = quickly(ask, stop -> advised(read, ask.serving(), parts, options));
            results.add(advised);
        }
        return Reply.json(root);
    }

    private static ObjectNode advised(CaseShelf.Read read, Serving serving, List<String> parts, Options options) {
        ObjectNode node = Json.object();
        node.set("case", Given.id(read));
        Optional<Advice> advice = read.subject().map(serving.adviser()::advise);
        if (parts.contains(ADVICE)) {
            advice.map(each -> Reports.render(each, Format.JSON, options))
                    .ifPresentOrElse(told -> node.putRawValue(ADVICE, new RawValue(told)), () -> node.putNull(ADVICE));
        }
        if (parts.contains(VIEW)) {
            node.set(
                    VIEW,
                    advice.<JsonNode>map(each -> ViewJson.of(AdviceView.of(each, options.lang(), options.top())))
                            .orElseGet(NullNode::getInstance));
        }
        node.set("diagnostics", Given.diagnostics(read));
        return node;
    }

    private Reply report(Ask ask) {
        Handout form = Ask.form(ask.needed("format"), List.of(Handout.values()), Handout::extension);
        Body body = ask.body();
        Cases cases = cases(body);
        body.done();
        List<Case> subjects = given(ask).usable(cases.sources());
        Written written = slowly(ask, stop -> {
            List<Advice> advice = new ArrayList<>();
            for (Case subject : subjects) {
                stop.check();
                advice.add(ask.serving().adviser().advise(subject));
            }
            return written(advice, form, ask.options(cases.top()));
        });
        Reply document = Reply.document(
                written.document().toByteArray(),
                form.mediaType(),
                FileNames.advice(subjects, ask.lang()) + "." + form.extension());
        return written.undrawn().isEmpty() ? document : document.header(UNDRAWN, String.join(" ", written.undrawn()));
    }

    private record Written(ByteArrayOutputStream document, List<String> undrawn) {}

    private static Written written(List<Advice> advice, Handout form, Options options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<String> undrawn = Handouts.write(
                    advice, advice.stream().map(each -> List.<Attachment>of()).toList(), form, options, out);
            return new Written(out, undrawn);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // --- why, why not ---

    private record About(Case subject, Subject about, String word, boolean full) {}

    private About about(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        String word = body.needed("about");
        boolean full = body.flag("full");
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        Diagnostics found = new Diagnostics();
        Optional<Subject> about = new Inquiry(ask.serving().rules(), found)
                .conclusion(word, Location.of("about"))
                .map(Subject::new);
        return new About(subject, about.orElseThrow(() -> unknown(word, found)), word, full);
    }

    private static Halt unknown(String word, Diagnostics found) {
        return Halt.word(word, found).because(found, at -> Optional.of("/" + at.file()));
    }

    private Reply why(Ask ask) {
        About about = about(ask);
        Why why = quickly(
                        ask,
                        stop -> Why.of(ask.serving().direct().advise(about.subject()), about.about(), about.full()))
                .orElseThrow(() -> new Halt(
                        422, "not-concluded", about.word(), about.subject().id()));
        return ask.isDrawing() ? Reply.svg(new WhyAnswer(why).svg(ask.lang())) : answer(ask, new WhyAnswer(why), 5);
    }

    private Reply whyNot(Ask ask) {
        About about = about(ask);
        WhyNot whyNot = quickly(
                ask, stop -> WhyNot.of(ask.serving().direct().advise(about.subject()), about.about(), about.full()));
        return answer(ask, new WhyNotAnswer(whyNot), 5);
    }

    /** An answer in the form that is asked for. */
    static Reply answer(Ask ask, Answer answer, int top) {
        Format format = ask.format();
        String document = answer.in(format, ask.options(top));
        return format == Format.JSON
                ? Reply.json(document)
                : Reply.document(
                        document.getBytes(StandardCharsets.UTF_8), format.mediaType(), "answer." + format.extension());
    }

    // --- what if ---

    private record Supposed(Case subject, Scenario scenario, int top) {}

    private Supposed supposed(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        List<String> set = body.texts("set", MOST_SET);
        List<String> level = body.texts("asBenchmark", MOST_PLACES);
        int top = body.top(5);
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        Diagnostics found = new Diagnostics();
        ScenarioReader reader = new ScenarioReader(ask.serving().rules(), subject, found);
        List<Assignment> assignments = new ArrayList<>();
        for (String word : level) {
            assignments.addAll(reader.asBenchmark(new Tree.Scalar(word, false, Location.of("asBenchmark"))));
        }
        assignments.addAll(reader.set(set, "set"));
        if (!found.isEmpty()) {
            throw new Halt(422, "invalid-supposition", found.size()).because(found, at -> Optional.of("/" + at.file()));
        }
        return new Supposed(subject, Scenario.of(assignments), top);
    }

    private Reply whatIf(Ask ask) {
        Supposed supposed = supposed(ask);
        WhatIfAnswer answer = quickly(
                ask,
                stop -> new WhatIfAnswer(WhatIf.of(
                        supposed.subject(),
                        List.of(supposed.scenario()),
                        ask.serving().rules())));
        return answer(ask, answer, supposed.top());
    }

    private Reply ranking(Ask ask) {
        Supposed supposed = supposed(ask);
        ObjectNode node = Json.object();
        node.set("before", ranked(ask.serving().probe().rank(supposed.subject())));
        node.set("after", ranked(ask.serving().probe().rank(supposed.scenario().in(supposed.subject()))));
        return Reply.json(node);
    }

    private static ArrayNode ranked(List<Ranked> ranking) {
        return Json.array(ranking, each -> {
            ObjectNode node = Json.object().put("measure", each.measure().id()).put("rank", each.rank());
            return node.set("score", Json.number(each.score().total()));
        });
    }

    // --- how far it holds ---

    private Reply tipping(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        int top = body.number("top", 3, 1, MOST_PLACES);
        boolean anyOrder = body.flag("anyOrder");
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        Tipping tipping = slowly(
                ask,
                stop -> Tipping.of(
                        subject,
                        new Top(top, !anyOrder),
                        new Rankings(ask.serving().rules(), stop::check)));
        return answer(ask, new TippingAnswer(tipping), top);
    }

    private Reply reach(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        String word = body.needed("measure");
        int top = body.number("top", 3, 1, MOST_PLACES);
        boolean out = body.flag("out");
        Reach.Bounds bounds = new Reach.Bounds(
                body.number("most", 3, 1, MOST_CHANGES),
                body.flag("any"),
                body.number("budget", USUAL_BUDGET, 1, MOST_BUDGET));
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        Diagnostics found = new Diagnostics();
        Measure measure = new Inquiry(ask.serving().rules(), found)
                .measure(word, Location.of("measure"))
                .orElseThrow(() -> unknown(word, found));
        Reach reach = slowly(
                ask,
                stop -> ReachSearch.of(
                        subject,
                        new Goal(measure, top, out),
                        bounds,
                        new Rankings(ask.serving().rules(), stop::check),
                        made -> {}));
        return answer(ask, new ReachAnswer(reach), top);
    }

    private Reply robust(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        int draws = body.number("draws", Draws.USUAL, 1, MOST_DRAWS);
        long seed = body.seed("seed", 1);
        int top = body.top(10);
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        RobustnessReport report = slowly(ask, stop -> {
            Robustness robustness = new Draws(ask.serving().probe()).of(subject, draws, seed, done -> stop.check());
            return new RobustnessReport(robustness, ask.serving().direct().advise(subject));
        });
        return answer(ask, report, top);
    }

    private Reply unknowns(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        int top = body.top(20);
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        AttainedReport report = slowly(
                ask,
                stop -> new AttainedReport(new RankSearch(ask.serving().probe()).of(subject, done -> stop.check())));
        return answer(ask, report, top);
    }

    private Reply ask(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        int top = body.top(10);
        int places = body.number("places", 5, 1, MOST_PLACES);
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        QuestionsReport report = slowly(
                ask,
                stop -> new QuestionsReport(
                        subject,
                        ask.serving().rules(),
                        new Questions(ask.serving().probe(), places).of(subject, stop::check),
                        places));
        return answer(ask, report, top);
    }

    // --- several cases ---

    private Reply compare(Ask ask) {
        Body body = ask.body();
        List<Source> sources =
                body.objects("cases", MOST_CASES).stream().map(Given::source).toList();
        if (sources.size() < 2) {
            body.wrong("cases", "two-cases");
        }
        int top = body.top(10);
        boolean page = body.flag("page");
        body.done();
        List<Case> cases = given(ask).usable(sources);
        SideBySide all = quickly(
                ask,
                stop -> SideBySide.of(cases.stream()
                        .map(subject -> {
                            stop.check();
                            return ask.serving().direct().advise(subject);
                        })
                        .toList()));
        ComparedReport report = new ComparedReport(all);
        return page && ask.format() == Format.JSON
                ? Reply.json(report.withPage(ask.options(top)))
                : answer(ask, report, top);
    }

    private Reply peers(Ask ask) {
        Body body = ask.body();
        Optional<Source> source = Given.one(body);
        int count = body.number("count", 5, 1, MOST_PEERS);
        int top = body.number("top", 5, 1, MOST_PEERS);
        body.done();
        Case subject = given(ask).usable(source.orElseThrow());
        CaseShelf shelf = workspace.shelf(ask.serving());
        List<Case> others = shelf.readable().stream()
                .flatMap(path -> shelf.cases(path, new Diagnostics()).stream())
                .toList();
        Peers peers = quickly(
                ask, stop -> Peers.of(subject, others, count, top, ask.serving().direct(), stop::check));
        return answer(ask, new PeersReport(peers), top);
    }
}
