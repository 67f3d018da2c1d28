package catchup.report.trial;

import catchup.report.Figures;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.trial.Coverage;
import catchup.trial.Coverage.Item;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.Subject;
import catchup.trial.Coverage.Why;
import catchup.text.Text;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What tests reach and what they do not, for people and programs. */
public final class Coverings {

    private final Coverage coverage;
    private final RuleBase rules;
    private final Complaints complaints;
    private final Options options;

    /** @param rules the rules that were tested */
    public Coverings(Coverage coverage, RuleBase rules, Options options) {
        this.coverage = coverage;
        this.rules = rules;
        this.complaints = new Complaints(rules, options.lang());
        this.options = options;
    }

    /** A line for each kind of thing, and every one that no test reaches with the reason. */
    public String text() {
        TextPage page = new TextPage(options.width(), options.colour());
        page.heading(complaints.get("coverage"));
        for (Kind kind : Kind.values()) {
            List<Item> items = coverage.of(kind);
            long covered = items.stream().filter(Item::isCovered).count();
            String line = complaints.get("coverage." + Json.word(kind)) + "  "
                    + complaints.get("coverage.of", covered, items.size());
            page.paragraph(2, line, covered == items.size() ? Style.GOOD : Style.WARNING);
        }
        if (!coverage.uncovered().isEmpty()) {
            page.heading(complaints.get("uncovered"));
        }
        for (Item item : coverage.uncovered()) {
            page.item(2, "-", item.at() + " " + what(item), Style.STRONG);
            why(item).forEach(line -> page.paragraph(6, line, Style.PLAIN));
        }
        return page.toString();
    }

    /** Everything that tests can reach, as JSON. */
    public String json() {
        ObjectNode root = Json.object();
        root.put("reachable", coverage.items().size());
        root.put("uncovered", coverage.uncovered().size());
        root.set("items", Json.array(coverage.items(), this::node));
        return Json.write(root);
    }

    private ObjectNode node(Item item) {
        ObjectNode node = Json.object();
        node.put("kind", Json.word(item.kind()));
        node.put("at", item.at().toString());
        if (item.what() instanceof Subject.OfRule ofRule) {
            node.put("rule", ofRule.rule().name());
        } else if (item.what() instanceof Subject.OfCondition ofCondition) {
            node.put("rule", ofCondition.rule().name());
            node.put("condition", ofCondition.condition().sentence());
        } else if (item.what() instanceof Subject.OfEntry ofEntry) {
            node.put("id", ofEntry.id());
        }
        node.put("covered", item.isCovered());
        node.set("why", Json.strings(item.isCovered() ? List.of() : why(item)));
        return node;
    }

    private String what(Item item) {
        if (item.what() instanceof Subject.OfRule ofRule) {
            return complaints.get("uncovered.rule", ofRule.rule().name());
        } else if (item.what() instanceof Subject.OfCondition ofCondition) {
            String condition = rules.phrases().read(ofCondition.condition(), options.lang());
            return complaints.get("uncovered.condition", ofCondition.rule().name(), condition);
        }
        String key = item.kind() == Kind.INDICATORS ? "uncovered.indicator" : "uncovered.entry";
        return complaints.get(key, name(item.kind(), ((Subject.OfEntry) item.what()).id()));
    }

    private Text name(Kind kind, String id) {
        return switch (kind) {
            case DIAGNOSES -> rules.diagnoses().get(id).name();
            case MEASURES -> rules.measures().get(id).name();
            case CAUTIONS -> rules.cautions().get(id).name();
            case SETTINGS -> rules.settings().get(id).name();
            default -> rules.indicators().get(id).name();
        };
    }

    private List<String> why(Item item) {
        Why why = item.why().orElseThrow();
        if (why instanceof Why.Nearest nearest) {
            List<String> lines = new java.util.ArrayList<>();
            lines.add(complaints.get(
                    "why.nearest", nearest.test().name(), nearest.test().at()));
            nearest.unmet().forEach(judgement -> lines.add(complaints.line(judgement)));
            return lines;
        } else if (why instanceof Why.OnlyBy only) {
            return only.rules().stream()
                    .map(Rule::name)
                    .map(name -> complaints.get("why.rule", name))
                    .toList();
        } else if (why instanceof Why.NoFiringTest) {
            return List.of(complaints.get("why.no-firing-test"));
        }
        return List.of(complaints.get(why instanceof Why.NoRule ? "why.no-rule" : "why.no-test"));
    }

    /** A share as per cent, rounded down, so that only all of it is 100. */
    static String percent(long part, long whole) {
        return whole == 0 ? "100" : Figures.points(Math.floor(1000.0 * part / whole) / 10);
    }
}
