package catchup.report.elicitation;

import catchup.elicitation.Question;
import catchup.elicitation.Question.Move;
import catchup.elicitation.Question.Prospect;
import catchup.fact.Case;
import catchup.report.Engine;
import catchup.report.Json;
import catchup.rulebase.RuleBase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Questions for programs, described by {@code questions.schema.json} beside this class. */
final class QuestionsJson {

    private QuestionsJson() {}

    static String of(Case subject, RuleBase rules, List<Question> questions, int places) {
        ObjectNode root = head(subject, rules);
        root.put("top", places);
        root.set("questions", Json.array(questions, QuestionsJson::question));
        return Json.write(root);
    }

    /** The case and what it was answered with. */
    static ObjectNode head(Case subject, RuleBase rules) {
        ObjectNode root = Json.object().put("case", subject.id());
        root.set(
                "engine",
                Json.object()
                        .put("version", Engine.version().orElse("development"))
                        .put("ruleBase", rules.hash()));
        return root;
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = Json.object();
        node.put("indicator", question.indicator().id());
        node.set("name", Json.text(question.indicator().name()));
        node.put("unit", question.indicator().unit());
        node.put("regionMissing", question.regionMissing());
        node.put("benchmarkMissing", question.benchmarkMissing());
        node.put("asking", Json.word(question.effort().asking()));
        node.set("worth", Json.number(question.worth()));
        node.set("priority", Json.number(question.priority()));
        node.set("prospects", Json.array(question.prospects(), QuestionsJson::prospect));
        return node;
    }

    private static ObjectNode prospect(Prospect prospect) {
        ObjectNode node = Json.object();
        node.put("standing", Json.word(prospect.standing()));
        node.set("likely", Json.number(prospect.likely()));
        node.set("change", Json.number(prospect.change()));
        node.set("moves", Json.array(prospect.moves(), QuestionsJson::move));
        return node;
    }

    private static ObjectNode move(Move move) {
        ObjectNode node = Json.object().put("measure", move.measure().id());
        node.put("from", move.from() == 0 ? null : (Integer) move.from());
        node.put("to", move.to() == 0 ? null : (Integer) move.to());
        return node;
    }
}
