package catchup.report.handbook;

import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.handbook.Handbook;
import catchup.handbook.Handbook.Chapter;
import catchup.report.Json;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** Entries of the catalogues as JSON, with the names of the rules that use them. */
final class EntryJson {

    private final Handbook book;

    EntryJson(Handbook book) {
        this.book = book;
    }

    ObjectNode chapter(Chapter chapter) {
        ObjectNode node = named(chapter.dimension(), Kind.DIMENSION);
        node.set("indicators", ids(chapter.indicators()));
        node.set("diagnoses", ids(chapter.diagnoses()));
        node.set("measures", ids(chapter.measures()));
        return node;
    }

    ObjectNode indicator(Indicator indicator) {
        ObjectNode node = named(indicator, Kind.INDICATOR);
        node.put("dimension", indicator.dimension());
        node.put("unit", indicator.unit());
        node.put("direction", Json.word(indicator.direction()));
        node.put("scale", Json.word(indicator.scale()));
        ObjectNode thresholds = node.putObject("thresholds");
        new TreeMap<Severity, Double>(indicator.thresholds().from())
                .forEach((severity, from) -> thresholds.set(severity.text().en(), Json.number(from)));
        indicator.firstTier().ifPresent(value -> node.set("firstTier", Json.number(value)));
        indicator.smallest().ifPresent(value -> node.set("smallest", Json.number(value)));
        indicator.largest().ifPresent(value -> node.set("largest", Json.number(value)));
        node.put("source", indicator.source());
        node.set("note", Json.text(indicator.note()));
        return node;
    }

    ObjectNode diagnosis(DiagnosisEntry diagnosis) {
        ObjectNode node = named(diagnosis, Kind.DIAGNOSIS);
        node.put("kind", Json.word(diagnosis.kind()));
        node.put("theme", diagnosis.theme());
        node.set("meaning", Json.text(diagnosis.meaning()));
        node.set("principles", Json.strings(diagnosis.principles()));
        return node;
    }

    ObjectNode measure(Measure measure) {
        ObjectNode node = named(measure, Kind.MEASURE);
        node.put("theme", measure.theme());
        node.set("steps", Json.array(measure.steps(), Json::text));
        node.set("why", Json.text(measure.why()));
        node.put("lead", Json.word(measure.lead()));
        node.set(
                "support",
                Json.strings(measure.support().stream().map(Json::word).toList()));
        node.put("horizon", measure.horizon().toString());
        node.put("phase", measure.phase());
        node.put("cost", Json.word(measure.cost()));
        node.set("kpis", Json.strings(measure.kpis()));
        node.set("suits", Json.strings(measure.suits()));
        node.set("unsuited", Json.strings(measure.unsuited()));
        node.set("buildsOn", Json.strings(measure.buildsOn()));
        node.set("prerequisites", Json.strings(measure.prerequisites()));
        node.set("conflicts", Json.strings(measure.conflicts()));
        node.set("synergies", Json.strings(measure.synergies()));
        node.set("risks", Json.array(measure.risks(), EntryJson::risk));
        node.set("principles", Json.strings(measure.principles()));
        return node;
    }

    ObjectNode caution(CautionEntry caution) {
        ObjectNode node = named(caution, Kind.CAUTION);
        node.set("text", Json.text(caution.text()));
        node.set("principles", Json.strings(caution.principles()));
        return node;
    }

    ObjectNode setting(Setting setting) {
        return named(setting, Kind.SETTING).put("kind", Json.word(setting.kind()));
    }

    ObjectNode principle(Principle principle) {
        ObjectNode node = Json.object().put("id", principle.id()).put("kind", Json.word(principle.kind()));
        node.set("text", Json.text(principle.text()));
        node.set("citedBy", rules(book.uses().citing(principle.id())));
        return node.put("at", RuleJson.place(principle.at()));
    }

    private ObjectNode named(Named entry, Kind kind) {
        Mention mention = new Mention(kind, entry.id());
        ObjectNode node = Json.object().put("id", entry.id());
        node.set("name", Json.text(entry.name()));
        node.put("at", RuleJson.place(entry.at()));
        node.set("concludedBy", rules(book.uses().concluding(mention)));
        node.set("lookedAtBy", rules(book.uses().lookingAt(mention)));
        return node;
    }

    private static ObjectNode risk(Measure.Risk risk) {
        ObjectNode node = Json.object();
        node.set("risk", Json.text(risk.risk()));
        node.set("mitigation", Json.text(risk.mitigation()));
        return node;
    }

    private static ArrayNode rules(List<Rule> rules) {
        return Json.strings(rules.stream().map(Rule::name).toList());
    }

    private static ArrayNode ids(List<? extends Named> entries) {
        return Json.strings(entries.stream().map(Named::id).toList());
    }
}
