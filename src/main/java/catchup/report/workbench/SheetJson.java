package catchup.report.workbench;

import catchup.fact.Case;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.report.Json;
import catchup.rulebase.RuleBase;
import catchup.source.Tree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fact sheets as JSON that reads as a case file, with everything said beside each figure, as a form shows it. */
public final class SheetJson {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,17})?");
    private static final String UNKNOWN = "unknown";

    private final RuleBase rules;

    public SheetJson(RuleBase rules) {
        this.rules = rules;
    }

    /** A case; read again it is the same. */
    public ObjectNode of(Case subject) {
        ObjectNode root = Json.object().put("case", subject.id());
        root.set("region", region(subject.region()));
        ObjectNode benchmark = root.putObject("benchmark");
        benchmark.set("name", Json.text(subject.benchmark().name()));
        subject.benchmark().year().ifPresent(year -> benchmark.put("year", year));
        ObjectNode facts = root.putObject("facts");
        subject.readings().values().forEach(reading -> facts.set(reading.indicator(), fact(reading)));
        if (!subject.disagreements().isEmpty()) {
            root.set("disagreements", Json.array(subject.disagreements(), SheetJson::disagreement));
        }
        return root;
    }

    private ObjectNode region(Case.Region region) {
        ObjectNode node = Json.object();
        node.set("name", Json.text(region.name()));
        node.set("industry", Json.text(region.industry()));
        tags(region, Setting.Kind.SECTOR).forEach(sector -> node.put("sector", sector));
        node.set("setting", Json.strings(tags(region, Setting.Kind.SETTING)));
        node.set("traits", Json.strings(tags(region, Setting.Kind.TRAIT)));
        tags(region, Setting.Kind.BUDGET).forEach(budget -> node.put("budget", budget.replace("-budget", "")));
        return node.put("year", region.year());
    }

    private List<String> tags(Case.Region region, Setting.Kind kind) {
        return rules.settings().all().stream()
                .filter(setting -> setting.kind() == kind && region.tags().contains(setting.id()))
                .map(Setting::id)
                .toList();
    }

    private ObjectNode fact(Reading reading) {
        Indicator indicator = rules.indicators().get(reading.indicator());
        ObjectNode node = Json.object();
        node.set("region", side(indicator, reading.region()));
        boolean standsIn = reading.benchmark()
                .filter(observation -> observation.quality() == Quality.CATALOGUE)
                .isPresent();
        if (!standsIn) {
            node.set("benchmark", side(indicator, reading.benchmark()));
        }
        return node;
    }

    private static JsonNode side(Indicator indicator, Optional<Observation> side) {
        return side.<JsonNode>map(observation -> observed(indicator, observation))
                .orElseGet(() -> TextNode.valueOf(UNKNOWN));
    }

    private static ObjectNode observed(Indicator indicator, Observation observation) {
        ObjectNode node = Json.object();
        if (indicator.scale() == Scale.YES_NO) {
            node.put("value", observation.value() == 1 ? "yes" : "no");
        } else if (observation.given().isPresent()) {
            String given = observation.given().get();
            int blank = given.indexOf(' ');
            node.set("value", scalar(given.substring(0, blank)));
            node.put("unit", given.substring(blank + 1));
        } else {
            node.set("value", Json.number(observation.value()));
            node.put("unit", indicator.unit());
        }
        observation.year().ifPresent(year -> node.put("year", year));
        node.put("quality", Json.word(observation.quality()));
        node.put("source", observation.source());
        observation.note().ifPresent(note -> node.set("note", Json.text(note)));
        return node;
    }

    private static ObjectNode disagreement(Disagreement disagreement) {
        ObjectNode node = Json.object()
                .put("measure", disagreement.measure())
                .put("says", disagreement.says().text().en());
        node.set("reason", Json.text(disagreement.reason()));
        return node.put("by", disagreement.by()).put("date", disagreement.date().toString());
    }

    /** What a text says, whatever it is: numbers as numbers, everything else as texts, lists and mappings. */
    public static JsonNode of(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            ObjectNode node = Json.object();
            mapping.entries().forEach(entry -> node.set(entry.key().text(), of(entry.value())));
            return node;
        } else if (tree instanceof Tree.Sequence sequence) {
            return Json.array(sequence.items(), SheetJson::of);
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        if (scalar.quoted()) {
            return TextNode.valueOf(scalar.text());
        }
        return scalar.text().equals("null") || scalar.text().isEmpty() ? NullNode.getInstance() : scalar(scalar.text());
    }

    private static JsonNode scalar(String text) {
        return NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }
}
