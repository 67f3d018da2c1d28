package catchup.explanation;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.explanation.Attempts.Told;
import catchup.rulebase.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Why something was not concluded, or stands so low.
 *
 * @param whole whether everything is told, or only the nearest rules
 * @param attempts the rules that could conclude it and have not fired, nearest first; of a recommended measure, those that
 *     would add to its need
 * @param omitted how many more there are
 * @param outranked what stands above a recommended measure; empty if nothing does, or if it is none
 */
public record WhyNot(
        Advice advice,
        Subject subject,
        boolean whole,
        Standing standing,
        List<Attempt> attempts,
        int omitted,
        Optional<Outranked> outranked) {

    /** How a subject stands. */
    public enum Standing {
        /** It was not concluded. */
        NOT_CONCLUDED,
        /** No rule can conclude it. */
        WITHOUT_RULES,
        /** It is a diagnosis or a caution, and was concluded. */
        CONCLUDED,
        /** It is a measure, and others stand above it. */
        OUTRANKED,
        /** It is the first of all measures. */
        FOREMOST
    }

    /** Why a subject was not concluded. */
    public static WhyNot of(Advice advice, Subject subject, boolean whole) {
        Optional<Recommendation> recommendation = advice.recommendations().stream()
                .filter(each -> subject.isMeasure()
                        && each.measure().id().equals(subject.mention().id()))
                .findFirst();
        List<Rule> rules = subject.rules(advice.rules());
        Told told = new Attempts(advice, whole).of(rules);
        return new WhyNot(
                advice,
                subject,
                whole,
                standing(advice, subject, rules, recommendation),
                told.attempts(),
                told.omitted(),
                recommendation.filter(each -> each.rank() > 1).map(each -> Outranked.of(advice, each)));
    }

    private static Standing standing(
            Advice advice, Subject subject, List<Rule> rules, Optional<Recommendation> recommendation) {
        if (recommendation.isPresent()) {
            return recommendation.get().rank() == 1 ? Standing.FOREMOST : Standing.OUTRANKED;
        } else if (!subject.concluded(advice.derivation()).isEmpty()) {
            return Standing.CONCLUDED;
        }
        return rules.isEmpty() ? Standing.WITHOUT_RULES : Standing.NOT_CONCLUDED;
    }
}
