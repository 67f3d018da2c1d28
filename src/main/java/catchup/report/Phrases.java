package catchup.report;

import catchup.advice.Advice;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Named;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.inference.Premise;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words what a rule saw, with the actual figures. */
public final class Phrases {

    private static final int NAMED_AT_MOST = 4;

    private final Advice advice;
    private final Labels labels;
    private final Figures figures;

    public Phrases(Advice advice, Labels labels) {
        this.advice = advice;
        this.labels = labels;
        this.figures = new Figures(labels);
    }

    /** What the conditions of a rule saw, in their order, as one text. */
    public String seen(List<Premise> premises) {
        return sentence(labels.semicolons(
                premises.stream().map(this::premise).distinct().toList()));
    }

    /** The conclusion of a rule in a few words; empty for those that are said elsewhere, such as an order. */
    public Optional<String> concluded(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return Optional.of(diagnosis(diagnosis.id()));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return Optional.of(measure(recommendation.measure()));
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return Optional.of(name(advice.rules().cautions(), warning.caution()));
        } else if (conclusion instanceof Conclusion.Stage stage) {
            return Optional.of(labels.get("concluded.stage", stage.phase()));
        }
        return Optional.empty();
    }

    /** The benchmark's name, or that of first-tier regions where the catalogue's value stands in for it. */
    public String benchmark(Finding.Gap gap) {
        return gap.benchmark().quality() == Quality.CATALOGUE
                ? labels.get("first-tier")
                : labels.in(advice.subject().benchmark().name());
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String premise(Premise premise) {
        String words = words(premise);
        return premise.assumed() ? labels.get("assumed", words) : words;
    }

    private String words(Premise premise) {
        Pattern pattern = premise.condition().pattern();
        if (pattern.isOfKnown() && premise.condition() instanceof Condition.AtMost most) {
            return known("saw.known.most", premise.saw(), most.count());
        } else if (pattern.isOfKnown() && premise.condition() instanceof Condition.AtLeast least) {
            return known("saw.known.least", premise.saw(), least.count());
        } else if (premise.saw().isEmpty() || premise.condition() instanceof Condition.Absent) {
            return absence(premise.condition());
        }
        return pattern instanceof Pattern.OfProfile profile
                ? labels.get("saw.setting", name(advice.rules().settings(), profile.tag()))
                : presence(premise.saw());
    }

    private String presence(List<Fact> saw) {
        if (saw.size() == 1) {
            return fact(saw.get(0));
        }
        List<String> named =
                saw.stream().limit(NAMED_AT_MOST).map(this::shortly).toList();
        return labels.get("saw.count", saw.size(), some(named, saw.size()));
    }

    /** How many figures are known, whatever they say. */
    private String known(String key, List<Fact> saw, int asked) {
        List<String> named =
                saw.stream().limit(NAMED_AT_MOST).flatMap(this::indicator).toList();
        String known = labels.get(key, saw.size(), asked);
        return named.isEmpty() ? known : labels.get("colon", known, some(named, saw.size()));
    }

    private Stream<String> indicator(Fact fact) {
        return fact instanceof Finding.Gap gap
                ? Stream.of(labels.in(gap.indicator().name()))
                : Stream.empty();
    }

    /** The named ones, and how many there are besides. */
    private String some(List<String> named, int all) {
        return labels.semicolons(named)
                + (all > named.size() ? labels.get("list.semicolon") + labels.get("saw.more", all - named.size()) : "");
    }

    /** A fact with its figures. */
    public String fact(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return gap(gap);
        } else if (fact instanceof Finding.Strength strength) {
            return strength(strength);
        } else if (fact instanceof Finding.Unknown unknown) {
            return labels.get("saw.unknown", unknown.indicator().name());
        } else if (fact instanceof Finding.Lag lag) {
            return lag(lag);
        } else if (fact instanceof Conclusion.Recommendation recommendation) {
            return labels.get("saw.measure", measure(recommendation.measure()));
        } else if (fact instanceof Conclusion.Coverage coverage) {
            return labels.get("saw.theme", dimension(coverage.theme()));
        }
        return fact instanceof Conclusion conclusion ? concluded(conclusion).orElse("") : "";
    }

    /** A fact among many: its name and, for a gap, how bad it is. */
    private String shortly(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return compared("saw.gap.short", gap, gap.severity().text());
        } else if (fact instanceof Finding.Lag lag) {
            return aside(lag.dimension(), lag.severity());
        } else if (fact instanceof Finding.Strength strength) {
            return labels.in(strength.indicator().name());
        } else if (fact instanceof Finding.Unknown unknown) {
            return labels.in(unknown.indicator().name());
        } else if (fact instanceof Conclusion.Recommendation recommendation) {
            return measure(recommendation.measure());
        } else if (fact instanceof Conclusion.Coverage coverage) {
            return dimension(coverage.theme());
        }
        return fact(fact);
    }

    private String aside(Named named, Severity severity) {
        return labels.get("aside", named.name(), severity.text());
    }

    String gap(Finding.Gap gap) {
        return gap.severity() == Severity.NONE
                ? compared("saw.level", gap)
                : compared("saw.gap", gap, gap.severity().text());
    }

    String strength(Finding.Strength strength) {
        return compared("saw." + standing(strength), strength.level());
    }

    /** The word's key for how far ahead: level, ahead or clear. */
    static String standing(Finding.Strength strength) {
        boolean ahead = strength.level().distance() < 0;
        return strength.clear() ? "clear" : ahead ? "ahead" : "level";
    }

    private String compared(String key, Finding.Gap gap, Object... severity) {
        boolean yesNo = gap.indicator().scale() == Scale.YES_NO;
        return labels.get(
                yesNo && !key.equals("saw.gap.short") ? key + ".yes-no" : key,
                gap.indicator().name(),
                figures.of(gap.indicator(), gap.region()),
                figures.of(gap.indicator(), gap.benchmark()),
                benchmark(gap),
                severity.length > 0 ? severity[0] : "");
    }

    private String lag(Finding.Lag lag) {
        List<Finding.Gap> behind =
                lag.gaps().stream().filter(gap -> gap.degree() > 0).toList();
        List<String> worst = behind.stream()
                .sorted(Comparator.comparingDouble(Finding.Gap::degree).reversed())
                .limit(NAMED_AT_MOST)
                .map(this::shortly)
                .toList();
        return labels.get(
                "saw.lag",
                lag.dimension().name(),
                lag.severity().text(),
                Figures.share(lag.degree()),
                some(worst, behind.size()));
    }

    /** A condition that saw nothing because it asks for an absence, or for at most so many. */
    private String absence(Condition condition) {
        Pattern pattern = condition.pattern();
        boolean not = condition instanceof Condition.Absent || condition instanceof Condition.AtMost;
        return pattern.key()
                .flatMap(key -> named(pattern, key))
                .filter(words -> not)
                .orElse(condition.sentence());
    }

    private Optional<String> named(Pattern pattern, String key) {
        if (pattern instanceof Pattern.OfProfile) {
            return Optional.of(labels.get("saw.setting.not", name(advice.rules().settings(), key)));
        } else if (pattern instanceof Pattern.OfDiagnosis) {
            return Optional.of(labels.get("saw.diagnosis.not", diagnosis(key)));
        } else if (pattern instanceof Pattern.OfRecommendation) {
            return Optional.of(labels.get("saw.measure.not", measure(key)));
        } else if (pattern instanceof Pattern.OfCoverage) {
            return Optional.of(labels.get("saw.theme.not", dimension(key)));
        }
        return Optional.empty();
    }

    public String diagnosis(String id) {
        return name(advice.rules().diagnoses(), id);
    }

    public String measure(String id) {
        return name(advice.rules().measures(), id);
    }

    public String dimension(String id) {
        return name(advice.rules().dimensions(), id);
    }

    private String name(Catalogue<? extends Named> catalogue, String id) {
        return catalogue.has(id) ? labels.in(catalogue.get(id).name()) : id;
    }
}
