package catchup.bench;

import catchup.bench.floor.Answer;
import catchup.bench.floor.Floor;
import catchup.bench.floor.Reference;
import catchup.bench.floor.Walk;
import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.inference.Belief;
import catchup.inference.Derivation;
import catchup.inference.Proofs;
import catchup.inference.Reasoner;
import catchup.ranking.Phases;
import catchup.ranking.Ranked;
import catchup.ranking.Ranking;
import catchup.ranking.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what a reasoner says of cases against what the plain Java says of them. */
final class SameAnswers {

    private static final double NEAR = 1e-9;

    private final Reasoner reasoner;
    private final Floor floor;
    private final Reference reference;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> fired = new HashSet<>();
    private long conclusions;
    private long recommendations;
    private long proofs;

    SameAnswers(Reasoner reasoner, Floor floor) {
        this.reasoner = reasoner;
        this.floor = floor;
        this.reference = floor.reference();
    }

    /** Every difference found so far, worded. */
    List<String> differences() {
        return differences;
    }

    /** How much was compared. */
    String compared() {
        return recommendations + " recommendations, " + conclusions + " conclusions, " + proofs + " steps of proofs, "
                + fired.size() + " of " + reasoner.rules().rules().size() + " rules fired";
    }

    void check(Case subject) {
        Derivation derivation = reasoner.derive(subject);
        Answer answer = reference.advise(floor.figures(subject));
        List<Ranked> ranking = Ranking.of(reasoner.rules(), derivation);
        same(subject, "stage", Phases.stage(derivation), answer.stage());
        same(subject, "number of measures", ranking.size(), answer.ranked().length);
        for (int i = 0; i < Math.min(ranking.size(), answer.ranked().length); i++) {
            check(subject, ranking.get(i), answer.ranked()[i], derivation);
        }
        Proofs walked = new Proofs(derivation);
        for (int n = 0; n < answer.beliefs().length; n++) {
            Conclusion conclusion = floor.numbers().conclusions().get(n);
            Answer.Belief belief = answer.beliefs()[n];
            same(subject, conclusion + " concluded", derivation.concluded().contains(conclusion), belief != null);
            if (belief != null && derivation.concluded().contains(conclusion)) {
                check(subject, conclusion, belief, derivation, walked);
            }
        }
    }

    private void check(Case subject, Ranked expected, Answer.Ranked met, Derivation derivation) {
        recommendations++;
        String about = "rank " + expected.rank() + ", " + expected.measure().id();
        same(subject, about, expected.measure().id(), met.measure());
        same(subject, about + " phase", expected.phase(), met.phase());
        near(subject, about + " score", expected.score().total(), met.total());
        near(subject, about + " exact score", expected.score().exact(), met.exact());
        double[] values = {met.need(), met.reach(), met.fit(), met.feasibility(), met.timing()};
        List<Score.Part> parts = expected.score().parts();
        for (int i = 0; i < parts.size(); i++) {
            near(subject, about + " " + parts.get(i).criterion(), parts.get(i).value(), values[i]);
        }
        Conclusion conclusion = new Conclusion.Recommendation(
                expected.measure().id(), expected.measure().theme());
        near(subject, about + " certainty", derivation.belief(conclusion).certainty(), met.certainty());
        near(subject, about + " degree", derivation.belief(conclusion).degree(), met.degree());
        same(subject, about + " because", because(derivation, conclusion), Arrays.asList(met.because()));
    }

    private void check(
            Case subject, Conclusion conclusion, Answer.Belief met, Derivation derivation, Proofs walked) {
        conclusions++;
        Belief belief = derivation.belief(conclusion);
        near(subject, conclusion + " degree", belief.degree(), met.degree());
        near(subject, conclusion + " certainty", belief.certainty(), met.certainty());
        near(subject, conclusion + " strength", belief.strength(), met.strength());
        same(subject, conclusion + " because", because(derivation, conclusion), Arrays.asList(met.because()));
        fired.addAll(Arrays.asList(met.because()));
        Walk expected = Walking.all(walked.lines(conclusion));
        Walk walk = Walking.all(met.lines());
        proofs += walk.proofs;
        same(subject, conclusion + " steps of proofs", expected.proofs, walk.proofs);
        same(subject, conclusion + " figures in proofs", expected.figures, walk.figures);
        near(subject, conclusion + " certainty of steps", expected.certainty, walk.certainty);
    }

    private static List<String> because(Derivation derivation, Conclusion conclusion) {
        return derivation.supports(conclusion).stream()
                .map(firing -> firing.rule().name())
                .toList();
    }

    private void same(Case subject, String what, Object expected, Object met) {
        if (!expected.equals(met)) {
            differences.add(subject.id() + ": " + what + ": " + expected + ", plain Java " + met);
        }
    }

    private void near(Case subject, String what, double expected, double met) {
        if (!(Math.abs(expected - met) <= NEAR * Math.max(1, Math.abs(expected)))) {
            differences.add(subject.id() + ": " + what + ": " + expected + ", plain Java " + met);
        }
    }
}
