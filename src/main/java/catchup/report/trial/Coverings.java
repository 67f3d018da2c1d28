package catchup.report.trial;

import catchup.report.Figures;
import catchup.report.Json;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.TextTable;
import catchup.report.TextTable.Cell;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import catchup.trial.Coverage;
import catchup.trial.Coverage.Item;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.State;
import catchup.trial.Coverage.Subject;
import catchup.trial.Coverage.Why;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** How much of each kind is reached; everything that no test reaches, with the reason; and what none can reach. */
    public String text() {
        TextPage page = new TextPage(options.width(), options.colour());
        page.heading(complaints.get("coverage"));
        page.table(2, table());
        List<Item> uncovered = worthTelling();
        if (!uncovered.isEmpty()) {
            page.heading(complaints.get("uncovered"));
            uncovered.forEach(item -> text(item, page));
        }
        List<Item> follows = coverage.in(State.FOLLOWS);
        if (!follows.isEmpty()) {
            page.heading(complaints.get("follows"));
            page.paragraph(2, complaints.get("follows.meaning"), Style.PLAIN);
            follows.forEach(item -> text(item, page));
        }
        return page.toString();
    }

    private TextTable table() {
        TextTable table = new TextTable(1, complaints.get("col.what"), complaints.get("col.reached"));
        for (Kind kind : Kind.values()) {
            int covered = coverage.of(kind, State.COVERED).size();
            int all = covered + coverage.of(kind, State.UNCOVERED).size();
            if (all == 0) {
                continue;
            }
            table.row(
                    Cell.of(complaints.get("coverage." + Json.word(kind))),
                    Cell.of(complaints.get("of", covered, all), covered == all ? Style.GOOD : Style.WARNING));
        }
        return table;
    }

    /** What no test reaches, without the conditions of rules that no test fires: the rule stands for them. */
    private List<Item> worthTelling() {
        Set<Rule> silent = coverage.of(Kind.RULES, State.UNCOVERED).stream()
                .map(item -> ((Subject.OfRule) item.what()).rule())
                .collect(Collectors.toSet());
        return coverage.in(State.UNCOVERED).stream()
                .filter(item -> !(item.what() instanceof Subject.OfCondition of) || !silent.contains(of.rule()))
                .toList();
    }

    private void text(Item item, TextPage page) {
        page.item(2, "-", name(item), Style.STRONG);
        page.paragraph(4, item.at().toString(), Style.FAINT);
        if (item.what() instanceof Subject.OfCondition of) {
            page.paragraph(4, condition(of), Style.PLAIN);
        }
        if (item.state() == State.UNCOVERED) {
            page.paragraph(4, why(item), Style.PLAIN);
            unmet(item).forEach(line -> page.item(6, "✗", line, Style.PLAIN));
        }
    }

    private String name(Item item) {
        if (item.what() instanceof Subject.OfEntry entry) {
            Text name = name(item.kind(), entry.id());
            return complaints.get("uncovered." + Json.word(item.kind()), name);
        }
        Rule rule = item.what() instanceof Subject.OfRule of ? of.rule() : ((Subject.OfCondition) item.what()).rule();
        return complaints.get("uncovered.rules", rule.name());
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

    private String condition(Subject.OfCondition of) {
        return complaints.get("uncovered.condition", rules.phrases().read(of.condition(), options.lang()));
    }

    private String why(Item item) {
        Why why = item.why().orElseThrow();
        if (why instanceof Why.Nearest nearest) {
            return complaints.get(
                    "why.nearest", nearest.test().name(), nearest.test().at());
        } else if (why instanceof Why.OnlyBy only) {
            List<String> names = only.rules().stream().map(Rule::name).toList();
            return complaints.get("why.only-by", new Labels(options.lang()).semicolons(names));
        } else if (why instanceof Why.NoFiringTest) {
            return complaints.get("why.no-firing-test");
        } else if (why instanceof Why.NoRule) {
            return complaints.get("why.no-rule");
        }
        return complaints.get(why instanceof Why.Follows ? "follows.meaning" : "why.no-test." + Json.word(item.kind()));
    }

    private List<String> unmet(Item item) {
        return item.why().orElseThrow() instanceof Why.Nearest nearest
                ? nearest.unmet().stream().map(complaints::unmet).toList()
                : List.of();
    }

    /**
     * What tests reach of a line of a rule file.
     *
     * @param state {@code covered}, {@code uncovered} or {@code follows}
     * @param note why not; empty where they reach it
     */
    public record Line(String file, int line, String state, String note) {}

    /** The lines of rules and their conditions, by place. */
    public List<Line> lines() {
        return coverage.items().stream()
                .filter(item -> item.kind() == Kind.RULES || item.kind() == Kind.NEAR_MISSES)
                .filter(item -> item.at().line() > 0)
                .sorted(Comparator.comparing(Item::at))
                .map(item -> new Line(
                        item.at().file(),
                        item.at().line(),
                        Json.word(item.state()),
                        item.state() == State.COVERED ? "" : why(item)))
                .toList();
    }

    /** Everything that tests can reach, as JSON. */
    ObjectNode node() {
        ObjectNode root = Json.object();
        for (State state : State.values()) {
            root.put(Json.word(state), coverage.in(state).size());
        }
        root.set("items", Json.array(coverage.items(), this::node));
        return root;
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
        node.put("state", Json.word(item.state()));
        List<String> why = new ArrayList<>();
        if (item.state() != State.COVERED) {
            why.add(why(item));
            why.addAll(unmet(item));
        }
        node.set("why", Json.strings(why));
        return node;
    }

    /** A share as per cent, rounded down, so that only all of it is 100. */
    static String percent(long part, long whole) {
        return whole == 0 ? "100" : Figures.points(Math.floor(1000.0 * part / whole) / 10);
    }
}
