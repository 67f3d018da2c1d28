package catchup.report.handbook;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.handbook.Handbook;
import catchup.report.Json;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rules as JSON, each line in both languages with what it names. */
final class RuleJson {

    private final Handbook book;
    private final Map<String, List<RuleTest>> tests;

    RuleJson(Handbook book) {
        this.book = book;
        this.tests = book.testsByRule();
    }

    ObjectNode rule(Rule rule) {
        ObjectNode node = head(rule);
        node.put("layer", rule.layer().code());
        node.set("conditions", Json.array(rule.conditions(), this::condition));
        node.set("conclusions", Json.array(rule.actions(), this::action));
        node.set("certainty", Json.number(rule.certainty()));
        node.set("principles", Json.strings(rule.principles()));
        node.set("tests", Json.array(tests.getOrDefault(rule.name(), List.of()), RuleJson::test));
        return node;
    }

    /** A rule by its name, reason and place. */
    ObjectNode head(Rule rule) {
        ObjectNode node = Json.object().put("rule", rule.name());
        node.set("reason", Json.text(rule.reason()));
        return node.put("at", place(rule.at()));
    }

    ObjectNode condition(Condition condition) {
        ObjectNode node = sentence(new Text(
                book.rules().phrases().read(condition, Lang.EN),
                book.rules().phrases().read(condition, Lang.ZH)));
        node.set("names", names(Mention.in(condition.pattern())));
        return node.put("at", place(condition.at()));
    }

    private ObjectNode action(Action action) {
        ObjectNode node = sentence(new Text(
                book.rules().phrases().read(action, Lang.EN),
                book.rules().phrases().read(action, Lang.ZH)));
        ArrayNode names = Json.array();
        for (Conclusion conclusion : action.conclusions()) {
            names.addAll(names(Mention.in(conclusion)));
        }
        node.set("names", names);
        return node.put("at", place(action.at()));
    }

    /** Something by its kind and id. */
    static ObjectNode mention(Mention mention) {
        return Json.object().put("kind", Json.word(mention.kind())).put("id", mention.id());
    }

    static ArrayNode names(Collection<Mention> mentions) {
        return Json.array(mentions, RuleJson::mention);
    }

    /** File and line; the file alone where there is no line. */
    static String place(Location at) {
        return at.line() == 0 ? at.file() : at.file() + ":" + at.line();
    }

    private static ObjectNode sentence(Text sentence) {
        ObjectNode node = Json.object();
        node.set("sentence", Json.text(sentence));
        return node;
    }

    private static ObjectNode test(RuleTest test) {
        return Json.object().put("test", test.name()).put("fires", test.fires()).put("at", place(test.at()));
    }
}
