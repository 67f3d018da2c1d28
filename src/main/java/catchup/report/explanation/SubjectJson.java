package catchup.report.explanation;

import catchup.advice.Advice;
import catchup.explanation.Subject;
import catchup.report.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What every explanation says first: the case, the rules, and what is asked about. */
final class SubjectJson {

    private SubjectJson() {}

    static void put(Advice advice, Subject subject, ObjectNode node) {
        node.put("case", advice.subject().id());
        node.put("rules", advice.rules().hash());
        ObjectNode asked = Json.object();
        asked.put("kind", subject.mention().kind().name().toLowerCase(Locale.ROOT));
        asked.put("id", subject.mention().id());
        advice.rules()
                .catalogues()
                .find(subject.mention())
                .ifPresent(entry -> asked.set("name", Json.text(entry.name())));
        node.set("about", asked);
    }
}
