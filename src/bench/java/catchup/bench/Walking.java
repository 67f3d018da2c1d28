package catchup.bench;

import catchup.bench.floor.Answer;
import catchup.bench.floor.Line;
import catchup.bench.floor.Walk;
import catchup.fact.Conclusion;
import catchup.inference.Derivation;
import catchup.inference.Proof;
import catchup.inference.Proof.Ground;
import catchup.inference.Proofs;
import java.util.List;

/** Goes through every step of proofs, from conclusions down to figures. */
final class Walking {

    private Walking() {}

    /** Every proof of every conclusion of a derivation. */
    static Walk all(Derivation derivation) {
        Walk walk = new Walk();
        Proofs proofs = new Proofs(derivation);
        for (Conclusion conclusion : derivation.concluded()) {
            proofs.lines(conclusion).forEach(proof -> walk(proof, walk));
        }
        return walk;
    }

    /** Every proof of every conclusion of the plain Java. */
    static Walk all(Answer answer) {
        Walk walk = new Walk();
        for (Answer.Belief belief : answer.beliefs()) {
            if (belief != null) {
                for (Line line : belief.lines()) {
                    line.walk(walk);
                }
            }
        }
        return walk;
    }

    static Walk all(List<Proof> proofs) {
        Walk walk = new Walk();
        proofs.forEach(proof -> walk(proof, walk));
        return walk;
    }

    static Walk all(Line[] lines) {
        Walk walk = new Walk();
        for (Line line : lines) {
            line.walk(walk);
        }
        return walk;
    }

    private static void walk(Proof proof, Walk walk) {
        walk.proofs++;
        walk.certainty += proof.certainty();
        for (Proof.Step step : proof.steps()) {
            for (Ground ground : step.grounds()) {
                if (ground instanceof Ground.Proven proven) {
                    walk(proven.by(), walk);
                } else if (ground.degree().isPresent()) {
                    walk.figures++;
                }
            }
        }
    }
}
