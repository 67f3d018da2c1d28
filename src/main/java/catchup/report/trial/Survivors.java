package catchup.report.trial;

import catchup.report.Figures;
import catchup.report.Json;
import catchup.report.Options;
import catchup.report.Style;
import catchup.report.TextPage;
import catchup.rulebase.Action;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import catchup.trial.Mutant;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

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
        this.mutants = mutants;
        this.survivors = survivors;
        this.rules = rules;
        this.complaints = new Complaints(rules, options.lang());
        this.options = options;
    }

    /** A sentence for each survivor, with its place, and how many of each kind of change are noticed. */
    public String text() {
        TextPage page = new TextPage(options.width(), options.colour());
        for (Mutant survivor : survivors) {
            page.item(0, "-", survivor.at() + " " + sentence(survivor), Style.PLAIN);
        }
        page.heading(complaints.get("mutants"));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            long all = count(mutants, kind);
            long noticed = all - count(survivors, kind);
            String name = complaints.get("kind." + Json.word(kind));
            Style style = noticed == all ? Style.GOOD : Style.WARNING;
            page.paragraph(2, complaints.get("mutants.kind", name, noticed, all), style);
        }
        int noticed = mutants.size() - survivors.size();
        page.blank();
        page.paragraph(
                0,
                complaints.get(
                        "mutants.summary",
                        noticed,
                        mutants.size(),
                        Coverings.percent(noticed, mutants.size()),
                        survivors.size()),
                Style.STRONG);
        return page.toString();
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
        node.put("sentence", sentence(survivor));
        return node;
    }

    private String sentence(Mutant mutant) {
        if (mutant instanceof Mutant.WithoutRule without) {
            return complaints.get("survivor.rule-left-out", without.rule().name());
        } else if (mutant instanceof Mutant.WithoutCondition without) {
            String condition = rules.phrases().read(without.condition(), options.lang());
            return complaints.get(
                    "survivor.condition-left-out", without.rule().name(), condition);
        } else if (mutant instanceof Mutant.OtherCondition other) {
            String before = rules.phrases().read(other.condition(), options.lang());
            if (other.kind() == Mutant.Kind.CONDITION_TURNED_ROUND) {
                return complaints.get("survivor.turned-round", other.rule().name(), before);
            }
            String after = rules.phrases().read(other.other(), options.lang());
            return complaints.get("survivor.condition", other.rule().name(), before, after);
        } else if (mutant instanceof Mutant.OtherCertainty other) {
            Text before = rules.ranking().word(other.rule().certainty());
            Text after = rules.ranking().word(other.changed().certainty());
            String number = Figures.share(other.changed().certainty());
            return complaints.get("survivor.certainty", other.rule().name(), before, after, number);
        } else if (mutant instanceof Mutant.OtherAction other) {
            return complaints.get(
                    "survivor.conclusion", other.rule().name(), said(other.action()), said(other.other()));
        }
        Mutant.OtherThreshold other = (Mutant.OtherThreshold) mutant;
        return complaints.get(
                "survivor.threshold",
                other.indicator().name(),
                other.severity().text(),
                number(other.from()),
                number(other.to()));
    }

    private String said(Action action) {
        return rules.phrases().read(action, options.lang());
    }

    private static String number(double distance) {
        return new BigDecimal(distance, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static long count(List<Mutant> mutants, Mutant.Kind kind) {
        return mutants.stream().filter(mutant -> mutant.kind() == kind).collect(Collectors.counting());
    }
}
