package catchup.comparison;

import catchup.source.TemporaryFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Copies of the shipped rules in which a few things of every kind are edited. */
final class EditedAtRandom {

    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final String NEW_RULE = """

            rule "a new one"
                @principle( "P1.1" )
                @certainty( 0.7 )
                @reason( en = "So it is", zh = "如此" )
            when
                the diagnosis "fragmented-firms" is made
            then
                recommend "dry-port"
                recommend "testing-centre"
            end
            """;

    private static final List<Consumer<Versions>> EDITS = List.of(
            copy -> copy.without(FIRMS, "high rejection: shipments come back"),
            copy -> copy.without("diagnose/chain.dslr", "shallow processing: little is refined"),
            copy -> copy.edit(
                    FIRMS, "\"organised-share\" is at least severe", "\"organised-share\" is at least critical"),
            copy -> copy.edit(FIRMS, "weak certification: little is certified", "weak certification: hardly any"),
            copy -> copy.append("recommend/firms-and-alliance.dslr", NEW_RULE),
            copy -> copy.edit("diagnose/brand.dslr", "@certainty( 0.", "@certainty( 0.1"),
            copy -> copy.edit("indicators.csv", "0.1,100,0.3,0.5,0.7,0.9", "0.1,100,0.3,0.5,0.8,0.9"),
            copy -> copy.edit("indicators.csv", "output-variation,supply,", "output-variation,logistics,"),
            copy -> copy.edit("ranking.yaml", "full: 3.0", "full: 4.0"),
            copy -> copy.edit("ranking.yaml", "measured: 0.9", "measured: 0.7"),
            copy -> copy.edit("ranking.yaml", "assumed-absence: 0.5", "assumed-absence: 0.2"),
            copy -> copy.edit("ranking.yaml", "0-1: 0.3", "0-1: 0.6"),
            copy -> copy.edit("measures.yaml", "  theme: supply", "  theme: logistics"),
            copy -> copy.edit("measures.yaml", "prerequisites: [regional-standard]", "prerequisites: []"),
            copy -> copy.edit("measures.yaml", "  cost: high", "  cost: low"),
            copy -> copy.edit("coordinate/order.dslr", "do \"stabilise-supply\" before", "do \"lead-body\" before"),
            copy -> copy.edit("coordinate/cautions-on-the-plan.dslr", "is at least mild", "is at least critical"),
            copy -> copy.edit("cautions.csv", "Plan resting on one point", "Plan on one point"));

    private EditedAtRandom() {}

    /** A copy with some of the edits, from one to six. */
    static Edition edition(Random random) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Versions copy = Versions.in(folder.path());
            List<Consumer<Versions>> edits = new ArrayList<>(EDITS);
            Collections.shuffle(edits, random);
            edits.subList(0, 1 + random.nextInt(6)).forEach(edit -> edit.accept(copy));
            return copy.edition();
        }
    }
}
