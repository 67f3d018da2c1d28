package catchup.report.handbook;

import catchup.handbook.Consequences;
import catchup.handbook.Consequences.Effect;
import catchup.handbook.Consequences.Truth;
import catchup.handbook.Handbook;
import catchup.handbook.Handbook.Chapter;
import catchup.handbook.Origins;
import catchup.handbook.Origins.Ground;
import catchup.handbook.Origins.Need;
import catchup.handbook.Origins.Origin;
import catchup.handbook.Places;
import catchup.handbook.Standing;
import catchup.handbook.Start;
import catchup.handbook.Use;
import catchup.report.Json;
import catchup.rulebase.Mention;
import catchup.rulebase.RuleBase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** The handbook, and answers about a rule base, for programs: in both languages, everything by its id. */
final class HandbookJson {

    private final Handbook book;
    private final RuleJson rules;
    private final EntryJson entries;

    HandbookJson(Handbook book) {
        this.book = book;
        this.rules = new RuleJson(book);
        this.entries = new EntryJson(book);
    }

    String whole() {
        RuleBase read = book.rules();
        ObjectNode root = Json.object().put("ruleBase", read.hash());
        root.set("dimensions", Json.array(book.chapters(), entries::chapter));
        root.set("indicators", Json.array(read.indicators().all(), entries::indicator));
        root.set("diagnoses", Json.array(read.diagnoses().all(), entries::diagnosis));
        root.set("measures", Json.array(read.measures().all(), entries::measure));
        root.set("cautions", Json.array(read.cautions().all(), entries::caution));
        root.set("settings", Json.array(read.settings().all(), entries::setting));
        root.set("principles", Json.array(read.principles().values(), entries::principle));
        root.set("rules", Json.array(read.writtenRules(), rules::rule));
        ObjectNode weights = root.putObject("weights");
        new TreeMap<>(read.ranking().weights())
                .forEach((criterion, weight) -> weights.set(Json.word(criterion), Json.number(weight)));
        return Json.write(root);
    }

    String theme(Chapter chapter) {
        return Json.write(entries.chapter(chapter));
    }

    String origins(Mention conclusion) {
        ObjectNode root = Json.object();
        root.set("leadsTo", RuleJson.mention(conclusion));
        root.set("ways", ways(Origins.of(conclusion, book.uses())));
        return Json.write(root);
    }

    String consequences(Consequences consequences) {
        Start start = consequences.start();
        ObjectNode root = Json.object();
        root.set("from", RuleJson.mention(start.what()));
        start.standing().ifPresent(standing -> root.put("standing", standing(standing)));
        root.set("reached", Json.array(consequences.reached().entrySet(), reached -> RuleJson.mention(reached.getKey())
                .put("alone", reached.getValue() == Truth.MET)));
        root.set("rules", Json.array(consequences.effects(), this::effect));
        return Json.write(root);
    }

    String uses(String word, List<Mention> meant) {
        ObjectNode root = Json.object().put("uses", word);
        root.set("meanings", Json.array(meant, mention -> {
            ObjectNode node = RuleJson.mention(mention);
            node.set("places", Json.array(Places.of(mention, book.rules(), book.tests()), this::use));
            return node;
        }));
        if (meant.isEmpty()) {
            root.set("places", Json.array(Places.ofRule(word, book.tests()), this::use));
        }
        return Json.write(root);
    }

    private ObjectNode ways(Origin origin) {
        ObjectNode node = RuleJson.mention(origin.conclusion());
        if (origin.told()) {
            return node.put("told", true);
        }
        node.set("rules", Json.array(origin.grounds(), this::ground));
        return node;
    }

    private ObjectNode ground(Ground ground) {
        ObjectNode node = rules.head(ground.rule());
        node.set("certainty", Json.number(ground.rule().certainty()));
        node.set("conditions", Json.array(ground.needs(), this::need));
        return node;
    }

    private ObjectNode need(Need need) {
        ObjectNode node = rules.condition(need.condition());
        need.origin().ifPresent(origin -> node.set("ways", ways(origin)));
        return node;
    }

    private ObjectNode effect(Effect effect) {
        ObjectNode node = rules.head(effect.rule()).put("truth", Json.word(effect.truth()));
        node.set("conditions", Json.array(effect.parts(), part -> rules.condition(part.condition())
                .put("truth", Json.word(part.truth()))));
        node.set("bringsAbout", RuleJson.names(effect.broughtAbout()));
        return node;
    }

    private ObjectNode use(Use use) {
        ObjectNode node = Json.object().put("at", RuleJson.place(use.at()));
        if (use instanceof Use.InRule rule) {
            return node.put("rule", rule.rule().name())
                    .put("part", rule.concluded() ? "conclusion" : "condition")
                    .put("line", rule.line());
        } else if (use instanceof Use.InEntry entry) {
            node.set("entry", RuleJson.mention(entry.entry()));
            return node.put("part", Json.word(entry.role()));
        }
        return use instanceof Use.InTest test ? node.put("test", test.test()) : node.put("part", "ranking");
    }

    private static String standing(Standing standing) {
        if (!standing.known()) {
            return "unknown";
        }
        return standing.ahead() ? "ahead" : standing.severity().text().en();
    }
}
