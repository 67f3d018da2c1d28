package catchup.report.trial;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.trial.Outcome;
import catchup.trial.Outcome.Failure;
import java.util.ArrayList;
import java.util.List;

/** Says in one language what is otherwise than a test expects, and what a condition lacked. */
final class Complaints {

    private static final Messages MESSAGES = new Messages("catchup/report/trial");

    private final RuleBase rules;
    private final Lang lang;
    private final Labels labels;

    Complaints(RuleBase rules, Lang lang) {
        this.rules = rules;
        this.lang = lang;
        this.labels = new Labels(lang);
    }

    /** A sentence of this report's own. */
    String get(String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }

    /** What was tested, as a title. */
    String title(Outcome outcome) {
        return outcome instanceof Outcome.OfRule ofRule
                ? ofRule.test().name()
                : get("scale-of", rules.indicators().get(((Outcome.OfScale) outcome).test().indicator()).name());
    }

    /** What is wrong, a line for each thing. */
    List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.failures().forEach(failure -> lines.addAll(lines(outcome, failure)));
        return lines;
    }

    /** A condition, and what it lacked. */
    String line(Judgement judgement) {
        return get("unmet", rules.phrases().read(judgement.condition(), lang), shortfall(judgement.shortfall()));
    }

    private List<String> lines(Outcome outcome, Failure failure) {
        List<String> lines = new ArrayList<>();
        if (failure instanceof Failure.DidNotFire silent) {
            lines.add(get("did-not-fire", rule(outcome)));
            silent.unmet().forEach(judgement -> lines.add(line(judgement)));
        } else if (failure instanceof Failure.Fired fired) {
            lines.add(get("fired", rule(outcome), Figures.share(fired.firing().certainty())));
            fired.firing()
                    .rule()
                    .conditions()
                    .forEach(condition ->
                            lines.add(get("met", rules.phrases().read(condition, lang))));
        } else if (failure instanceof Failure.OtherCertainty other) {
            lines.add(get(
                    "other-certainty",
                    rule(outcome),
                    rules.ranking().word(other.met()),
                    Figures.share(other.met()),
                    other.expected().written()));
        } else if (failure instanceof Failure.OtherConclusions other) {
            other.missing().forEach(conclusion -> lines.add(get("not-concluded", rule(outcome), said(conclusion))));
            other.unexpected().forEach(conclusion -> lines.add(get("concluded", rule(outcome), said(conclusion))));
        } else if (failure instanceof Failure.OtherSeverity other) {
            lines.add(severity((Outcome.OfScale) outcome, other));
        }
        return lines;
    }

    private String severity(Outcome.OfScale outcome, Failure.OtherSeverity other) {
        Indicator indicator = rules.indicators().get(outcome.test().indicator());
        Figures figures = new Figures(labels);
        return get(
                "other-severity",
                figures.of(indicator, other.step().region()),
                figures.of(indicator, outcome.test().benchmark()),
                other.met().text(),
                other.step().severity().text(),
                Figures.share(other.distance()));
    }

    private String shortfall(Shortfall shortfall) {
        if (shortfall instanceof Shortfall.Degree degree) {
            return degree(degree);
        } else if (shortfall instanceof Shortfall.Missing missing) {
            return get("lacks.missing", missing.unknown().indicator().name());
        } else if (shortfall instanceof Shortfall.NotAhead behind) {
            return behind.gap().distance() > 0
                    ? get("lacks.behind", behind.gap().severity().text(), Figures.share(behind.gap().degree()))
                    : get("lacks.just-level");
        } else if (shortfall instanceof Shortfall.NotOfKind kind) {
            return get("lacks.kind", rules.settings().get(kind.tag()).name());
        } else if (shortfall instanceof Shortfall.NothingKnown nothing) {
            return get("lacks.nothing-known", rules.dimensions().get(nothing.dimension()).name());
        } else if (shortfall instanceof Shortfall.NotConcluded not) {
            return get("lacks.conclusion");
        } else if (shortfall instanceof Shortfall.Present present) {
            return get("lacks.absence", said(present.fact()));
        } else if (shortfall instanceof Shortfall.Count count) {
            List<String> met = count.met().stream().map(this::said).toList();
            return get(count.atLeast() ? "lacks.few" : "lacks.many", met.size(), count.needed(), labels.commas(met));
        }
        return get("lacks.known");
    }

    private String degree(Shortfall.Degree degree) {
        boolean low = degree.met() < degree.from();
        double bound = low ? degree.from() : degree.to();
        Severity needed = low ? Severity.of(degree.from()) : Severity.of(Math.nextDown(degree.to()));
        return get(
                low ? "lacks.degree" : "lacks.less",
                Severity.of(degree.met()).text(),
                Figures.share(degree.met()),
                Figures.share(Math.abs(bound - degree.met())),
                needed.text());
    }

    private String said(Fact fact) {
        if (fact instanceof Conclusion conclusion) {
            return said(conclusion);
        } else if (fact instanceof Finding.Gap gap) {
            return get("gap", gap.indicator().name(), gap.severity().text());
        } else if (fact instanceof Finding.Strength strength) {
            return strength.indicator().name().in(lang);
        } else if (fact instanceof Finding.Unknown unknown) {
            return unknown.indicator().name().in(lang);
        } else if (fact instanceof Finding.Lag lag) {
            return get("gap", lag.dimension().name(), lag.severity().text());
        }
        return get("kind", labels.commas(
                ((Finding.Profile) fact).tags().stream().map(tag -> rules.settings().get(tag).name().in(lang)).toList()));
    }

    private String said(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Coverage coverage) {
            return get("theme", rules.dimensions().get(coverage.theme()).name());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return get("measure", rules.measures().get(recommendation.measure()).name());
        }
        return rules.phrases().read(conclusion, lang);
    }

    private static String rule(Outcome outcome) {
        return ((Outcome.OfRule) outcome).test().rule();
    }
}
