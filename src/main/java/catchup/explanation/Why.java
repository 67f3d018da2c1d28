package catchup.explanation;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.fact.Conclusion;
import catchup.inference.Belief;
import catchup.ranking.Breakdown;
import catchup.ranking.Ranking;
import catchup.rulebase.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why something was concluded.
 *
 * @param whole whether everything that fired is told, or only what carried weight
 * @param proofs one for each conclusion about the subject: several only for a caution about several measures
 * @param score how the score comes about; only for a measure
 */
public record Why(Advice advice, Subject subject, boolean whole, List<Proved> proofs, Optional<Scored> score) {

    /** A conclusion with its proof. */
    public record Proved(Claim claim, Belief belief) {}

    /**
     * A recommendation with how its score comes about.
     *
     * @param stage why the region is at its stage; empty if no rule says so, and it is the first
     * @param moves for each move into another phase, in order, the proof of what moved it
     */
    public record Scored(
            Recommendation recommendation, List<Breakdown> breakdown, Optional<Claim> stage, List<Claim> moves) {}

    /** Why a subject was concluded; empty if it was not. */
    public static Optional<Why> of(Advice advice, Subject subject, boolean whole) {
        List<Conclusion> concluded = subject.concluded(advice.derivation());
        if (concluded.isEmpty()) {
            return Optional.empty();
        }
        Claims claims = whole ? Claims.whole(advice.derivation()) : Claims.trimmed(advice.derivation());
        List<Proved> proofs = concluded.stream()
                .map(each -> new Proved(claims.of(each), advice.derivation().belief(each)))
                .toList();
        return Optional.of(new Why(advice, subject, whole, proofs, scored(advice, subject, claims)));
    }

    /** Why the first measures of an advice are recommended, each as far as it carried weight. */
    public static List<Why> ofFirst(Advice advice, int top) {
        return advice.recommendations().stream()
                .limit(top)
                .map(each -> new Subject(
                        new Mention(Mention.Kind.MEASURE, each.measure().id())))
                .flatMap(subject -> of(advice, subject, false).stream())
                .toList();
    }

    private static Optional<Scored> scored(Advice advice, Subject subject, Claims claims) {
        return advice.recommendations().stream()
                .filter(each -> subject.isMeasure()
                        && each.measure().id().equals(subject.mention().id()))
                .findFirst()
                .map(each -> scored(advice, each, claims));
    }

    private static Scored scored(Advice advice, Recommendation recommendation, Claims claims) {
        List<Breakdown> breakdown = Ranking.breakdown(advice.rules(), advice.derivation(), recommendation.measure());
        Conclusion.Stage stage = new Conclusion.Stage(advice.stage());
        List<Claim> moves = new ArrayList<>();
        for (Breakdown part : breakdown) {
            if (part instanceof Breakdown.Timing timing) {
                timing.phasing().moves().forEach(move -> moves.add(claims.of(move.cause())));
            }
        }
        return new Scored(
                recommendation,
                breakdown,
                Optional.of(stage)
                        .filter(advice.derivation().concluded()::contains)
                        .map(claims::of),
                List.copyOf(moves));
    }
}
