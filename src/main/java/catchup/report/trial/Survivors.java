package catchup.report.trial;

import catchup.report.Figures;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.report.TextTable;
import catchup.report.TextTable.Cell;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import catchup.trial.Mutant;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** The changes that no test notices, in sentences. */
public final class Survivors {

    private final List<Mutant> mutants;
    private final List<Mutant> survivors;
    private final RuleBase rules;
    private final Complaints complaints;
    private final Options options;

    /**
     * @param mutants all that were tried
     * @param survivors those that no test noticed
     */
    public Survivors(List<Mutant> mutants, List<Mutant> survivors, RuleBase rules, Options options) {
        this.mutants = List.copyOf(mutants);
        this.survivors =
                survivors.stream().sorted(Comparator.comparing(Mutant::at)).toList();
        this.rules = rules;
        this.complaints = new Complaints(rules, options.lang());
        this.options = options;
    }

    /** Every survivor with its place, and how many of each kind of change are noticed. */
    public String text() {
        TextPage page = new TextPage(options.width(), options.colour());
        if (!survivors.isEmpty()) {
            page.heading(complaints.get("survivors"));
        }
        for (Mutant survivor : survivors) {
            page.item(2, "-", subject(survivor), Style.STRONG);
            page.paragraph(4, survivor.at().toString(), Style.FAINT);
            page.paragraph(4, change(survivor), Style.PLAIN);
        }
        page.heading(complaints.get("mutants"));
        page.table(2, table());
        page.blank();
        boolean all = survivors.isEmpty();
        page.paragraph(0, summary(), all ? Style.GOOD : Style.WARNING);
        return page.toString();
    }

    private TextTable table() {
        TextTable table = new TextTable(1, complaints.get("col.change"), complaints.get("col.noticed"));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            long all = count(mutants, kind);
            long noticed = all - count(survivors, kind);
            if (all == 0) {
                continue;
            }
            table.row(
                    Cell.of(complaints.get("kind." + Json.word(kind))),
                    Cell.of(complaints.get("of", noticed, all), noticed == all ? Style.GOOD : Style.WARNING));
        }
        return table;
    }

    private String summary() {
        int all = mutants.size();
        int noticed = all - survivors.size();
        return complaints.get("mutants.summary", noticed, all, Coverings.percent(noticed, all), survivors.size());
    }

    /** All survivors as JSON. */
    public String json() {
        ObjectNode root = Json.object();
        root.put("changes", mutants.size());
        root.put("noticed", mutants.size() - survivors.size());
        root.set("survivors", Json.array(survivors, this::node));
        return Json.write(root);
    }

    private ObjectNode node(Mutant survivor) {
        ObjectNode node = Json.object();
        node.put("kind", Json.word(survivor.kind()));
        node.put("at", survivor.at().toString());
        if (survivor instanceof Mutant.OfRule ofRule) {
            node.put("rule", ofRule.rule().name());
        } else if (survivor instanceof Mutant.OtherThreshold other) {
            node.put("indicator", other.indicator().id());
        }
        node.put("change", change(survivor));
        return node;
    }

    private String subject(Mutant mutant) {
        return mutant instanceof Mutant.OfRule ofRule
                ? complaints.get("uncovered.rules", ofRule.rule().name())
                : complaints.get(
                        "uncovered.indicators",
                        ((Mutant.OtherThreshold) mutant).indicator().name());
    }

    /** What was changed. */
    private String change(Mutant mutant) {
        if (mutant instanceof Mutant.WithoutRule) {
            return complaints.get("change.rule-left-out");
        } else if (mutant instanceof Mutant.WithoutCondition without) {
            return complaints.get("change.condition-left-out", said(without.condition()));
        } else if (mutant instanceof Mutant.OtherCondition other) {
            return other.kind() == Mutant.Kind.CONDITION_TURNED_ROUND
                    ? complaints.get("change.turned-round", said(other.condition()))
                    : complaints.get("change.condition", said(other.condition()), said(other.other()));
        } else if (mutant instanceof Mutant.OtherCertainty other) {
            return certainty(other.rule().certainty(), other.changed().certainty());
        } else if (mutant instanceof Mutant.OtherAction other) {
            return complaints.get("change.conclusion", said(other.action()), said(other.other()));
        }
        Mutant.OtherThreshold other = (Mutant.OtherThreshold) mutant;
        Text severity = other.severity().text();
        return complaints.get("change.threshold", severity, number(other.from()), number(other.to()));
    }

    private String certainty(double before, double after) {
        return complaints.get(
                "change.certainty",
                rules.ranking().word(before),
                Figures.share(before),
                rules.ranking().word(after),
                Figures.share(after));
    }

    private String said(Condition condition) {
        return rules.phrases().read(condition, options.lang());
    }

    private String said(Action action) {
        return rules.phrases().read(action, options.lang());
    }

    private static String number(double distance) {
        return new BigDecimal(distance, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static long count(List<Mutant> mutants, Mutant.Kind kind) {
        return mutants.stream().filter(mutant -> mutant.kind() == kind).count();
    }
}
