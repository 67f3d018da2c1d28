package catchup.report.workbench;

import catchup.casefile.FactSheet;
import catchup.casefile.Units;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Quality;
import catchup.fact.Severity;
import catchup.report.Json;
import catchup.report.Labels;
import catchup.rulebase.Effort;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that a form for cases needs to know of a rule base, in both languages. */
public final class CatalogueJson {

    private static final int STAGES = 3;
    private static final Text NOTHING = Text.same("");

    private final RuleBase rules;

    private CatalogueJson(RuleBase rules) {
        this.rules = rules;
    }

    public static ObjectNode of(RuleBase rules) {
        return new CatalogueJson(rules).tree();
    }

    private ObjectNode tree() {
        ObjectNode root = Json.object().put("revision", rules.hash());
        root.set("dimensions", Json.array(rules.dimensions().all(), each -> entry(each, NOTHING)));
        root.set("settings", Json.array(rules.settings().all(), setting -> entry(setting, NOTHING)
                .put("kind", Json.word(setting.kind()))));
        root.set("units", Json.array(Units.symbols(), unit -> named(unit, Units.name(unit))));
        root.set("indicators", Json.array(rules.indicators().all(), this::indicator));
        root.set("diagnoses", Json.array(rules.diagnoses().all(), each -> entry(each, each.meaning())
                .put("dimension", each.theme())
                .put("favourable", each.kind() == DiagnosisEntry.Kind.ADVANTAGE)));
        root.set("measures", Json.array(rules.measures().all(), CatalogueJson::measure));
        root.set("cautions", Json.array(rules.cautions().all(), each -> entry(each, each.text())));
        root.set(
                "principles",
                Json.array(rules.principles().values(), each -> entry(each.id(), Text.same(each.id()), each.text())));
        root.set(
                "stages", Json.array(Stream.iterate(1, n -> n + 1).limit(STAGES).toList(), CatalogueJson::stage));
        root.set("qualities", Json.array(List.of(Quality.values()), this::quality));
        root.set("severities", Json.array(List.of(Severity.values()), each -> named(Json.word(each), each.text())));
        root.set(
                "objections",
                Json.array(List.of(Disagreement.Says.values()), each -> named(Json.word(each), each.text())));
        return root;
    }

    private ObjectNode indicator(Indicator indicator) {
        ObjectNode node = entry(indicator, indicator.note());
        node.put("dimension", indicator.dimension());
        node.put("unit", indicator.unit());
        node.set("units", Json.strings(FactSheet.units(indicator)));
        node.put("direction", Json.word(indicator.direction()));
        node.put("scale", Json.word(indicator.scale()));
        node.set("smallest", number(indicator.smallest()));
        node.set("largest", number(indicator.largest()));
        node.set("step", Json.number(rules.margins().effort(indicator).step()));
        ObjectNode levels = node.putObject("levels");
        for (Severity severity : List.of(Severity.MILD, Severity.MODERATE, Severity.SEVERE, Severity.CRITICAL)) {
            Double from = indicator.thresholds().from().get(severity);
            levels.set(Json.word(severity), from == null ? NullNode.getInstance() : Json.number(from));
        }
        node.set("firstTier", number(indicator.firstTier()));
        node.put("source", indicator.source());
        Effort effort = rules.margins().efforts().get(indicator.id());
        node.set("effort", effort == null ? NullNode.getInstance() : effort(effort));
        node.set(
                "answers",
                Json.strings(rules.measures().all().stream()
                        .filter(measure -> measure.kpis().contains(indicator.id()))
                        .map(Measure::id)
                        .toList()));
        return node;
    }

    private static ObjectNode effort(Effort effort) {
        ObjectNode node = Json.object();
        node.set("step", Json.number(effort.step()));
        node.put("years", effort.years().isPresent() ? effort.years().getAsInt() : null);
        return node.put("change", Json.word(effort.change())).put("asking", Json.word(effort.asking()));
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode node = entry(measure, measure.why())
                .put("dimension", measure.theme())
                .put("phase", measure.phase())
                .put("lead", Json.word(measure.lead()))
                .put("cost", Json.word(measure.cost()))
                .put("horizon", measure.horizon().toString());
        node.set("indicators", Json.strings(measure.kpis()));
        return node;
    }

    private static ObjectNode stage(int number) {
        ObjectNode node = Json.object().put("number", number);
        node.set("name", both(labels -> labels.get("phase." + number)));
        node.set("note", both(labels -> labels.get("stage." + number + ".meaning")));
        return node;
    }

    private ObjectNode quality(Quality quality) {
        ObjectNode node = named(Json.word(quality), text(labels -> labels.get("quality." + Json.word(quality))));
        node.set("certainty", Json.number(rules.ranking().quality().getOrDefault(quality, 1.0)));
        Double spread = rules.margins().spread().get(quality);
        node.set("spread", spread == null ? NullNode.getInstance() : Json.number(spread));
        return node;
    }

    private static ObjectNode both(Function<Labels, String> label) {
        return Json.text(text(label));
    }

    private static Text text(Function<Labels, String> label) {
        return new Text(label.apply(new Labels(Lang.EN)), label.apply(new Labels(Lang.ZH)));
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : NullNode.getInstance();
    }

    private static ObjectNode named(String id, Text name) {
        ObjectNode node = Json.object().put("id", id);
        node.set("name", Json.text(name));
        return node;
    }

    private static ObjectNode entry(Named entry, Text note) {
        return entry(entry.id(), entry.name(), note);
    }

    private static ObjectNode entry(String id, Text name, Text note) {
        ObjectNode node = named(id, name);
        node.set("note", Json.text(note));
        return node;
    }
}
