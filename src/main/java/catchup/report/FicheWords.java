package catchup.report;

import catchup.fact.Measure;

/** Parts of a measure’s fiche in words. */
public final class FicheWords {

    private final Labels labels;

    public FicheWords(Labels labels) {
        this.labels = labels;
    }

    /** When results can be expected. */
    public String horizon(Measure.Horizon horizon) {
        return horizon.from() == 0 ? within(horizon.to()) : labels.get("years.to", horizon.from(), horizon.to());
    }

    /** Who helps. */
    public String support(Measure measure) {
        return measure.support().isEmpty()
                ? labels.get("none")
                : labels.commas(measure.support().stream()
                        .map(party -> labels.word("party", party))
                        .toList());
    }

    /** Within so many years. */
    String within(int years) {
        return labels.get(years == 1 ? "years.within" : "years.within.many", years);
    }
}
