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
import catchup.rulebase.Mention.Kind;
import catchup.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same with other indicators. */
    public Catalogues with(Catalogue<Indicator> others) {
        return new Catalogues(dimensions, settings, others, diagnoses, measures, cautions, principles);
    }

    /** The same, and besides them what others have that these have not. */
    Catalogues besides(Catalogues others) {
        Map<String, Principle> all = new LinkedHashMap<>(principles);
        others.principles.forEach(all::putIfAbsent);
        return new Catalogues(
                both(dimensions, others.dimensions),
                both(settings, others.settings),
                both(indicators, others.indicators),
                both(diagnoses, others.diagnoses),
                both(measures, others.measures),
                both(cautions, others.cautions),
                all);
    }

    private static <T extends Named> Catalogue<T> both(Catalogue<T> one, Catalogue<T> other) {
        return new Catalogue<>(
                Stream.concat(one.all().stream(), other.all().stream()).toList());
    }

    /** The entries of a kind; none for principles, which have no name but their id. */
    public Catalogue<? extends Named> of(Kind kind) {
        return switch (kind) {
            case DIMENSION -> dimensions;
            case SETTING -> settings;
            case INDICATOR -> indicators;
            case DIAGNOSIS -> diagnoses;
            case MEASURE -> measures;
            case CAUTION -> cautions;
            case PRINCIPLE -> new Catalogue<Named>(List.of());
        };
    }

    /** What is called so, by id or by name: an indicator, a dimension and so on. */
    List<Text> kindsOf(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> of(kind).find(name).isPresent())
                .map(Kind::one)
                .toList();
    }

    /** What the gaps of a sentence take the names of, by gap; those for severities and numbers take none. */
    Map<String, Catalogue<? extends Named>> of(Template meaning) {
        Map<String, Catalogue<? extends Named>> gaps = new LinkedHashMap<>();
        if (meaning instanceof Template.Look look) {
            look.constraints().stream()
                    .filter(constraint -> constraint.value().gap())
                    .forEach(constraint -> of(look.type(), constraint.field())
                            .ifPresent(catalogue -> gaps.put(constraint.value().text(), catalogue)));
        } else if (meaning instanceof Template.Say say) {
            say.insertions().stream()
                    .flatMap(insertion -> insertion.arguments().stream())
                    .filter(argument -> argument.value().gap())
                    .forEach(argument -> argument.catalogue()
                            .ifPresent(called -> gaps.put(argument.value().text(), called(called))));
        }
        return gaps;
    }

    private Optional<Catalogue<? extends Named>> of(String type, String field) {
        return switch (field) {
            case "dimension", "theme" -> Optional.of(dimensions);
            case "tags" -> Optional.of(settings);
            case "called" ->
                Optional.of(
                        switch (type) {
                            case "Lag", "Coverage" -> dimensions;
                            case "Diagnosis" -> diagnoses;
                            case "Recommendation" -> measures;
                            default -> indicators;
                        });
            default -> Optional.empty();
        };
    }

    private Catalogue<? extends Named> called(String catalogue) {
        return switch (catalogue) {
            case "diagnoses" -> diagnoses;
            case "cautions" -> cautions;
            default -> measures;
        };
    }

    /** The entry that is meant; empty if there is none, and for principles, which have no name but their id. */
    public Optional<Named> find(Mention mention) {
        Catalogue<? extends Named> catalogue = of(mention.kind());
        return catalogue.has(mention.id()) ? Optional.of(catalogue.get(mention.id())) : Optional.empty();
    }
}
