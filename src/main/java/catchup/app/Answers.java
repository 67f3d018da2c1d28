package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Probe;
import catchup.elicitation.Questions;
import catchup.elicitation.RankSearch;
import catchup.explanation.Why;
import catchup.report.elicitation.AttainedReport;
import catchup.report.elicitation.QuestionsReport;
import catchup.report.explanation.WhyAnswer;
import catchup.report.handbook.WordedAnswer;
import catchup.report.robustness.RobustnessReport;
import catchup.report.sensitivity.TippingAnswer;
import catchup.robustness.Draws;
import catchup.rulebase.RuleBase;
import catchup.sensitivity.Rankings;
import catchup.sensitivity.Tipping;
import catchup.sensitivity.Top;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers the questions that are asked in every meeting, as each command answers its own. */
final class Answers {

    private static final int SEED = 1;
    private static final int FOREMOST = 3;
    private static final int PLACES = 5;

    private final RuleBase rules;
    private final Probe probe;
    private final Set<Question> asked;
    private final int top;

    /** @param top for so many recommendations it is told why */
    Answers(RuleBase rules, Set<Question> asked, int top) {
        this.rules = rules;
        this.probe = new Probe(rules);
        this.asked = asked;
        this.top = top;
    }

    /** The answers about one case, in the order in which they are asked. */
    List<WordedAnswer> about(Advice advice) {
        List<WordedAnswer> answers = new ArrayList<>();
        if (isAsked(Question.WHY)) {
            Why.ofFirst(advice, top).forEach(why -> answers.add(new WhyAnswer(why)));
        }
        if (isAsked(Question.TIPPING)) {
            answers.add(new TippingAnswer(Tipping.of(advice.subject(), new Top(FOREMOST, true), new Rankings(rules))));
        }
        if (isAsked(Question.ROBUST)) {
            answers.add(
                    new RobustnessReport(new Draws(probe).of(advice.subject(), Draws.USUAL, SEED, done -> {}), advice));
        }
        if (isAsked(Question.UNKNOWNS)) {
            answers.add(new AttainedReport(new RankSearch(probe).of(advice.subject(), done -> {})));
        }
        if (isAsked(Question.ASK)) {
            answers.add(new QuestionsReport(
                    advice.subject(), rules, new Questions(probe, PLACES).of(advice.subject()), PLACES));
        }
        return answers;
    }

    private boolean isAsked(Question question) {
        return asked.contains(question) || asked.contains(Question.ALL);
    }
}
