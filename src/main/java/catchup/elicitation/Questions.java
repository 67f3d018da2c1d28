package catchup.elicitation;

import catchup.advice.Probe;
import catchup.elicitation.Question.Prospect;
import catchup.fact.Case;
import catchup.fact.Reading;
import catchup.ranking.Ranked;
import catchup.verification.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which fact to find out next: for each that is missing, the change of the first places to be expected over what it may turn
 * out to be, by the effort of asking. This is the value of information (Howard 1966) for one fact at a time (Heckerman, Horvitz
 * and Middleton 1993 call it myopic), with the change of the advice in the place of a utility: two facts that only matter
 * together are each worth nothing here.
 */
public final class Questions {

    private final Probe probe;
    private final int places;

    /** @param places how many of the first places of the advice count */
    public Questions(Probe probe, int places) {
        this.probe = probe;
        this.places = places;
    }

    /** How many of the first places count. */
    public int places() {
        return places;
    }

    /** All missing facts, those most worth asking first; of those worth the same, the ones easier to ask. */
    public List<Question> of(Case subject) {
        return of(subject, () -> {});
    }

    /** The same with something that is called before each fact, by any thread; what it throws breaks it off. */
    public List<Question> of(Case subject, Runnable check) {
        Prior prior = new Prior(subject, probe.rules());
        List<Ranked> now = probe.rank(subject);
        return OpenFact.of(subject, probe.rules()).parallelStream()
                .map(open -> {
                    check.run();
                    return question(subject, open, prior, now);
                })
                .sorted(Comparator.comparingDouble(Question::priority)
                        .reversed()
                        .thenComparing(question -> question.effort().asking()))
                .toList();
    }

    private Question question(Case subject, OpenFact open, Prior prior, List<Ranked> now) {
        List<Prospect> prospects = new ArrayList<>();
        double worth = 0;
        Map<Standing, Double> likely = prior.of(open);
        for (Map.Entry<Standing, Reading> each : open.readings().entrySet()) {
            List<Ranked> then =
                    probe.rank(OpenFact.known(subject, Map.of(open.indicator().id(), each.getValue())));
            double change = Top.change(now, then, places);
            double chance = likely.getOrDefault(each.getKey(), 0.0);
            worth += chance * change;
            prospects.add(new Prospect(each.getKey(), chance, change, Top.moves(now, then, places)));
        }
        return new Question(
                open.indicator(),
                open.regionMissing(),
                open.benchmarkMissing(),
                List.copyOf(prospects),
                worth,
                probe.rules().margins().effort(open.indicator()));
    }
}
