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
import java.util.Map;

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

    /** The catalogue that goes by such a name; they share ids, so it takes both to name an entry. */
    Catalogue<? extends Named> called(String kind) {
        return switch (kind) {
            case "dimensions", "themes" -> dimensions;
            case "settings" -> settings;
            case "indicators" -> indicators;
            case "diagnoses" -> diagnoses;
            case "measures" -> measures;
            case "cautions" -> cautions;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The same with other indicators. */
    public Catalogues with(Catalogue<Indicator> others) {
        return new Catalogues(dimensions, settings, others, diagnoses, measures, cautions, principles);
    }
}
