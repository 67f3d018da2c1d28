package catchup.report.elicitation;

import catchup.elicitation.Question;
import catchup.fact.Case;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.WordedAnswer;
import catchup.rulebase.RuleBase;
import java.util.List;

/** Which missing facts to collect first, in the form asked for; as many are told in detail as the options say. */
public final class QuestionsReport implements WordedAnswer {

    private final Case subject;
    private final RuleBase rules;
    private final List<Question> questions;
    private final int places;

    /** @param places how many of the first places of the advice counted */
    public QuestionsReport(Case subject, RuleBase rules, List<Question> questions, int places) {
        this.subject = subject;
        this.rules = rules;
        this.questions = List.copyOf(questions);
        this.places = places;
    }

    @Override
    public String json() {
        return QuestionsJson.of(subject, rules, questions, places);
    }

    @Override
    public Document document(Format format, Options options) {
        return new QuestionList(subject, rules, questions, places, options.top(), new Words(options.lang())).document();
    }
}
