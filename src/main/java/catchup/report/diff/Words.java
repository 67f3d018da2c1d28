package catchup.report.diff;

import catchup.advice.Advice;
import catchup.comparison.Aspect;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.fact.Catalogue;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Puts aspects of advice into words. */
final class Words {

    private final Labels labels;
    private final Figures figures;
    private final Comparison comparison;

    Words(Labels labels, Comparison comparison) {
        this.labels = labels;
        this.figures = new Figures(labels);
        this.comparison = comparison;
    }

    /** What an aspect is about: a measure by its name alone, anything else with its kind. */
    String subject(Aspect aspect) {
        return switch (aspect.kind()) {
            case STAGE -> labels.get("head.stage");
            case DIAGNOSIS, DIAGNOSIS_DEGREE, DIAGNOSIS_CERTAINTY ->
                labels.get("colon", labels.get(diagnosisKind(aspect.id())), diagnosis(aspect.id()));
            case CAUTION -> labels.get("colon", labels.get("diff.caution"), caution(aspect));
            case SEVERITY -> labels.get("colon", labels.get("diff.gap"), indicator(aspect.id()));
            default -> measure(aspect.id());
        };
    }

    /** What is said of an aspect; empty if nothing is. */
    String said(Aspect aspect, OptionalDouble value) {
        return value.isEmpty() ? "" : said(aspect, value.getAsDouble());
    }

    private String said(Aspect aspect, double value) {
        return switch (aspect.kind()) {
            case STAGE -> labels.get("stage." + (int) value);
            case RANK -> labels.get("diff.rank", (int) value);
            case SCORE -> labels.get("diff.score", Figures.points(value));
            case PHASE -> labels.get("diff.phase", (int) value);
            case CERTAINTY, DIAGNOSIS_CERTAINTY -> labels.get("diff.certainty", Figures.share(value));
            case DIAGNOSIS_DEGREE -> labels.get("diff.degree", Figures.share(value));
            case AFTER -> labels.get("diff.after", measure(aspect.other()));
            case REINFORCES -> labels.get("diff.reinforces", measure(aspect.other()));
            case CONFLICTS -> labels.get("diff.conflicts", measure(aspect.other()));
            case TARGET -> target(aspect, value);
            case SEVERITY -> labels.in(Severity.of(value).text());
            case POINTS, MEASURE, DIAGNOSIS, CAUTION -> "";
        };
    }

    /** How much a criterion adds to or takes from a score. */
    String points(Change change) {
        double more = change.after().orElse(0) - change.before().orElse(0);
        String criterion = labels.get("criterion." + change.aspect().other());
        return labels.get("diff.points", criterion, (more > 0 ? "+" : "") + Figures.points(more));
    }

    /** The word for a kind of aspect, to tell blames apart. */
    String kind(Kind kind) {
        return labels.get("diff.aspect." + key(kind));
    }

    /** How keys of words call a kind. */
    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String target(Aspect aspect, double value) {
        RuleBase rules = comparison.after().rules();
        String reached = rules.indicators().has(aspect.other())
                ? figures.target(rules.indicators().get(aspect.other()), value)
                : Figures.points(value);
        return labels.get("diff.target", indicator(aspect.other()), reached);
    }

    private String caution(Aspect aspect) {
        String name = name(RuleBase::cautions, aspect.id());
        return aspect.other().isEmpty() ? name : labels.get("aside", name, measure(aspect.other()));
    }

    private String diagnosisKind(String id) {
        for (Advice advice : List.of(comparison.after(), comparison.before())) {
            Catalogue<DiagnosisEntry> diagnoses = advice.rules().diagnoses();
            if (diagnoses.has(id)) {
                boolean advantage = diagnoses.get(id).kind() == DiagnosisEntry.Kind.ADVANTAGE;
                return advantage ? "diff.advantage" : "diff.diagnosis";
            }
        }
        return "diff.diagnosis";
    }

    String measure(String id) {
        return name(RuleBase::measures, id);
    }

    private String diagnosis(String id) {
        return name(RuleBase::diagnoses, id);
    }

    private String indicator(String id) {
        return name(RuleBase::indicators, id);
    }

    /** The name in the newer rules, or in the older ones if it is gone. */
    private String name(Function<RuleBase, Catalogue<? extends Named>> catalogue, String id) {
        for (Advice advice : List.of(comparison.after(), comparison.before())) {
            Catalogue<? extends Named> entries = catalogue.apply(advice.rules());
            if (entries.has(id)) {
                return labels.in(entries.get(id).name());
            }
        }
        return id;
    }
}
