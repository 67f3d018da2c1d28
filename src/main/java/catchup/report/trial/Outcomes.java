package catchup.report.trial;

import catchup.report.Json;
import catchup.report.JunitXml;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.trial.Complaints.Complaint;
import catchup.rulebase.RuleBase;
import catchup.trial.Outcome;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the tests of rules, for people, programs and continuous integration. */
public final class Outcomes {

    private final List<Outcome> outcomes;
    private final Complaints complaints;
    private final Options options;

    /** @param rules the rules that were tested */
    public Outcomes(List<Outcome> outcomes, RuleBase rules, Options options) {
        this.outcomes = List.copyOf(outcomes);
        this.complaints = new Complaints(rules, options.lang());
        this.options = options;
    }

    /** The tests that fail, each with what was not met and by how much, and a count of all. */
    public String text() {
        TextPage page = new TextPage(options.width(), options.colour());
        failed().forEach(outcome -> text(outcome, page));
        int failed = failed().size();
        String summary = complaints.get("summary", outcomes.size() - failed, failed);
        page.paragraph(0, summary, failed == 0 ? Style.GOOD : Style.BAD);
        return page.toString();
    }

    private void text(Outcome outcome, TextPage page) {
        page.item(0, "✗", complaints.title(outcome), Style.BAD);
        page.paragraph(2, outcome.at().toString(), Style.FAINT);
        for (Complaint complaint : complaints.of(outcome)) {
            page.paragraph(2, complaint.sentence(), Style.PLAIN);
            complaint.details().forEach(detail -> page.item(4, complaint.marker(), detail, Style.PLAIN));
        }
        page.blank();
    }

    /** All tests as JSON. */
    public String json() {
        return Json.write(node());
    }

    /** All tests as JSON, with what they reach. */
    public String json(Coverings reached) {
        return Json.write(node().set("coverage", reached.node()));
    }

    private ObjectNode node() {
        ObjectNode root = Json.object();
        root.put("tests", outcomes.size());
        root.put("failed", failed().size());
        root.set("outcomes", Json.array(outcomes, this::node));
        return root;
    }

    /** All tests as JUnit XML, one suite for each file. */
    public String junit() {
        Map<String, List<JunitXml.Case>> suites = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.at().file(),
                        LinkedHashMap::new,
                        Collectors.mapping(this::junit, Collectors.toList())));
        return JunitXml.of("catchup test", suites);
    }

    private JunitXml.Case junit(Outcome outcome) {
        return new JunitXml.Case(
                complaints.title(outcome), outcome.passes() ? Optional.empty() : Optional.of(failure(outcome)));
    }

    private JunitXml.Failure failure(Outcome outcome) {
        List<Complaint> found = complaints.of(outcome);
        List<String> lines =
                found.stream().flatMap(complaint -> complaint.lines().stream()).toList();
        String kind = found.stream().map(Complaint::kind).distinct().collect(Collectors.joining(" "));
        return new JunitXml.Failure(kind, lines.get(0), outcome.at() + "\n" + String.join("\n", lines));
    }

    private ObjectNode node(Outcome outcome) {
        ObjectNode node = Json.object();
        node.put("test", complaints.title(outcome));
        node.put("at", outcome.at().toString());
        if (outcome instanceof Outcome.OfRule ofRule) {
            node.put("rule", ofRule.test().rule());
        } else if (outcome instanceof Outcome.OfScale ofScale) {
            node.put("indicator", ofScale.test().indicator());
        }
        node.put("passes", outcome.passes());
        node.set("failures", Json.array(complaints.of(outcome), Outcomes::node));
        return node;
    }

    private static ObjectNode node(Complaint complaint) {
        ObjectNode node = Json.object();
        node.put("kind", complaint.kind());
        node.put("sentence", complaint.sentence());
        node.set("details", Json.strings(complaint.details()));
        return node;
    }

    private List<Outcome> failed() {
        return outcomes.stream().filter(outcome -> !outcome.passes()).toList();
    }
}
