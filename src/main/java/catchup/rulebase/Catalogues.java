package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.CautionEntry;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.fact.Setting;
import catchup.text.Text;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The name of whatever has an id in one of the catalogues; the id itself if nothing has. */
    public Text name(String id) {
        return Stream.of(indicators, diagnoses, measures, dimensions, settings, cautions)
                .filter(catalogue -> catalogue.has(id))
                .map(catalogue -> catalogue.get(id).name())
                .findFirst()
                .orElse(Text.same(id));
    }

    /** The same with other indicators. */
    public Catalogues with(Catalogue<Indicator> others) {
        return new Catalogues(dimensions, settings, others, diagnoses, measures, cautions, principles);
    }
}
