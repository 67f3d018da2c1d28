package catchup.batch;

import catchup.batch.Advised.Place;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Outcomes as a batch brings them about, made up. */
final class Rows {

    private Rows() {}

    /** So many outcomes, every fifth refused and every seventh set aside. */
    static List<Outcome> of(int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            outcomes.add(i % 5 == 0 ? refused(i) : i % 7 == 0 ? new Outcome.Aside() : new Outcome.Done(advised(i, i)));
        }
        return outcomes;
    }

    static Outcome refused(int line) {
        Diagnostic problem = new Diagnostic(
                Problem.NOT_A_NUMBER, new Location("t.csv", line, 3, 4), List.of("many"), List.of(), List.of());
        return new Outcome.Refused(line, "r" + line, List.of(problem), List.of("size"));
    }

    static Advised advised(int line, double figure) {
        return new Advised(
                line,
                "r" + line,
                "case-" + line,
                new Text("Region " + line, "产区" + line),
                new Text("Best", "最好"),
                2023,
                1,
                1,
                List.of(new Place(1, "cold-chain-network", 50 + line % 10, 0.5, 1)),
                List.of(new Advised.Cause("weak-logistics", 0.6)),
                List.of(new Advised.Shortfall("lpi-score", "mild", 2.5, 4)),
                List.of(),
                List.of(),
                List.of("road-quality"),
                Map.of("lpi-score", figure));
    }

    /** A line for each row that counts. */
    static final Scribe SCRIBE = new Scribe() {
        @Override
        public String text(Outcome outcome) {
            if (outcome instanceof Outcome.Done done) {
                return "advised " + done.advised().key() + "\n";
            }
            return outcome instanceof Outcome.Refused refused ? refused.key() + ",bad\n" : "";
        }

        @Override
        public String problemsHead() {
            return "key,problem\n";
        }
    };
}
