package catchup.report.trial;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.inference.Judgement;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.rulebase.Action;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Sureness;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.trial.Outcome;
import catchup.trial.Outcome.Failure;
import java.util.ArrayList;
import java.util.List;

/** Says in one language what is otherwise than a test expects. */
final class Complaints {

    private static final Messages MESSAGES = new Messages("catchup/report/trial");

    private final RuleBase rules;
    private final Lang lang;
    private final Lacks lacks;

    Complaints(RuleBase rules, Lang lang) {
        this.rules = rules;
        this.lang = lang;
        this.lacks = new Lacks(rules, lang);
    }

    /**
     * One thing that is otherwise than a test expects.
     *
     * @param kind as programs know it
     * @param marker what the details are marked with: a tick for conditions that are met, a cross for all else
     * @param details conditions, or conclusions
     */
    record Complaint(String kind, String sentence, String marker, List<String> details) {

        /** All of it as lines of plain text. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(sentence));
            details.forEach(detail -> lines.add("  " + marker + " " + detail));
            return lines;
        }
    }

    /** A sentence of this report's own. */
    String get(String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }

    /** What was tested, as a title. */
    String title(Outcome outcome) {
        return outcome instanceof Outcome.OfRule ofRule
                ? ofRule.test().name()
                : get("scale-of", indicator((Outcome.OfScale) outcome).name());
    }

    /** Everything that is wrong with an outcome. */
    List<Complaint> of(Outcome outcome) {
        return outcome.failures().stream().map(failure -> of(outcome, failure)).toList();
    }

    /** A condition, and what it lacked. */
    String unmet(Judgement judgement) {
        return lacks.of(judgement);
    }

    private Complaint of(Outcome outcome, Failure failure) {
        if (failure instanceof Failure.DidNotFire silent) {
            List<String> unmet = silent.unmet().stream().map(lacks::of).toList();
            return new Complaint("did-not-fire", get("did-not-fire", rule(outcome)), "✗", unmet);
        } else if (failure instanceof Failure.Fired fired) {
            return fired(outcome, fired);
        } else if (failure instanceof Failure.OtherCertainty other) {
            return new Complaint("other-certainty", certainty(outcome, other.met(), other.expected()), "", List.of());
        } else if (failure instanceof Failure.OtherConclusions other) {
            return conclusions(outcome, other);
        }
        String sentence = severity((Outcome.OfScale) outcome, (Failure.OtherSeverity) failure);
        return new Complaint("other-severity", sentence, "", List.of());
    }

    private Complaint fired(Outcome outcome, Failure.Fired fired) {
        String sentence =
                get("fired", rule(outcome), Figures.share(fired.firing().certainty()));
        List<String> met = fired.firing().rule().conditions().stream()
                .map(condition -> rules.phrases().read(condition, lang))
                .toList();
        return new Complaint("fired", sentence, "✓", met);
    }

    private String certainty(Outcome outcome, double met, Sureness expected) {
        return get("other-certainty", rule(outcome), rules.ranking().word(met), Figures.share(met), expected.written());
    }

    private Complaint conclusions(Outcome outcome, Failure.OtherConclusions other) {
        List<String> details = new ArrayList<>();
        said(other.missing()).forEach(conclusion -> details.add(get("not-concluded", conclusion)));
        said(other.unexpected()).forEach(conclusion -> details.add(get("concluded", conclusion)));
        return new Complaint("other-conclusions", get("other-conclusions", rule(outcome)), "✗", details);
    }

    private String severity(Outcome.OfScale outcome, Failure.OtherSeverity other) {
        Indicator indicator = indicator(outcome);
        Figures figures = new Figures(new Labels(lang));
        return get(
                "other-severity",
                figures.of(indicator, other.step().region()),
                figures.of(indicator, outcome.test().benchmark()),
                other.met().text(),
                other.step().severity().text(),
                Figures.share(other.distance()));
    }

    /** Conclusions in words; the theme of a measure is concluded with it, in one sentence. */
    private List<String> said(List<Conclusion> conclusions) {
        List<Conclusion> rest = new ArrayList<>(conclusions);
        for (Conclusion conclusion : conclusions) {
            if (conclusion instanceof Conclusion.Recommendation recommendation) {
                rest.remove(new Conclusion.Coverage(recommendation.theme()));
            }
        }
        return rest.stream().map(this::said).toList();
    }

    private String said(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Coverage coverage) {
            return get("theme", rules.dimensions().get(coverage.theme()).name());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            String measure = get(
                    "measure", rules.measures().get(recommendation.measure()).name());
            List<Conclusion> both = List.of(recommendation, new Conclusion.Coverage(recommendation.theme()));
            return rules.phrases().read(new Action(both, measure, Location.of("")), lang);
        }
        return rules.phrases().read(conclusion, lang);
    }

    private Indicator indicator(Outcome.OfScale outcome) {
        return rules.indicators().get(outcome.test().indicator());
    }

    private static String rule(Outcome outcome) {
        return ((Outcome.OfRule) outcome).test().rule();
    }
}
