package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules may call by name.
 *
 * @param dimensions dimensions of indicators, which are also the themes of diagnoses and measures
 * @param principles by id
 */
public record Catalogues(
        Catalogue<Label> dimensions,
        Catalogue<Setting> settings,
        Catalogue<Indicator> indicators,
        Catalogue<DiagnosisEntry> diagnoses,
        Catalogue<Measure> measures,
        Catalogue<CautionEntry> cautions,
        Map<String, Principle> principles) {

    /** The same with other indicators. */
    public Catalogues with(Catalogue<Indicator> others) {
        return new Catalogues(dimensions, settings, others, diagnoses, measures, cautions, principles);
    }

    /** The entry that is meant; empty if there is none, and for principles, which have no name but their id. */
    public Optional<Named> find(Mention mention) {
        Catalogue<? extends Named> catalogue =
                switch (mention.kind()) {
                    case DIMENSION -> dimensions;
                    case SETTING -> settings;
                    case INDICATOR -> indicators;
                    case DIAGNOSIS -> diagnoses;
                    case MEASURE -> measures;
                    case CAUTION -> cautions;
                    case PRINCIPLE -> new Catalogue<Named>(List.of());
                };
        return catalogue.has(mention.id()) ? Optional.of(catalogue.get(mention.id())) : Optional.empty();
    }
}
