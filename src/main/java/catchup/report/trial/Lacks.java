package catchup.report.trial;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.rulebase.Condition;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.List;

/** Says in one language what a condition that is not met lacked, and by how much. */
public final class Lacks {

    private static final Messages MESSAGES = new Messages("catchup/report/trial");

    /** So many things are named, all others counted. */
    private static final int MOST_NAMED = 6;

    private final RuleBase rules;
    private final Lang lang;
    private final Labels labels;

    public Lacks(RuleBase rules, Lang lang) {
        this.rules = rules;
        this.lang = lang;
        this.labels = new Labels(lang);
    }

    /** The condition and what it lacked. */
    public String of(Judgement judgement) {
        String condition = rules.phrases().read(judgement.condition(), lang);
        Shortfall shortfall = judgement.shortfall();
        boolean keyed = judgement.condition().pattern().key().isPresent();
        return get(
                "unmet",
                condition,
                shortfall instanceof Shortfall.Present && keyed ? get("lacks.not") : lack(judgement));
    }

    private String lack(Judgement judgement) {
        Shortfall shortfall = judgement.shortfall();
        if (shortfall instanceof Shortfall.Degree degree) {
            return degree(degree);
        } else if (shortfall instanceof Shortfall.Missing missing) {
            return get("lacks.missing" + side(missing.unknown()));
        } else if (shortfall instanceof Shortfall.NotAhead behind) {
            return behind(behind.gap());
        } else if (shortfall instanceof Shortfall.NotOfKind) {
            return get("lacks.kind");
        } else if (shortfall instanceof Shortfall.NothingKnown) {
            return get("lacks.nothing-known");
        } else if (shortfall instanceof Shortfall.NotConcluded) {
            return get("lacks.conclusion");
        } else if (shortfall instanceof Shortfall.Present present) {
            return get("lacks.absence", name(present.fact()));
        } else if (shortfall instanceof Shortfall.Count count) {
            return count(judgement.condition(), count);
        }
        return get("lacks.known");
    }

    private static String side(Finding.Unknown unknown) {
        return unknown.regionMissing() && unknown.benchmarkMissing()
                ? ""
                : unknown.regionMissing() ? "-region" : "-benchmark";
    }

    private String behind(Finding.Gap gap) {
        if (gap.distance() <= 0) {
            return get("lacks.just-level");
        }
        String degree = Figures.share(gap.degree());
        return gap.severity() == Severity.NONE
                ? get("lacks.slightly-behind", degree)
                : get("lacks.behind", gap.severity().text(), degree);
    }

    private String degree(Shortfall.Degree degree) {
        boolean low = degree.met() < degree.from();
        double bound = low ? degree.from() : degree.to();
        Severity asked = low ? Severity.of(degree.from()) : Severity.of(Math.nextDown(degree.to()));
        return get(
                low ? "lacks.degree" : "lacks.less",
                Severity.of(degree.met()).text(),
                Figures.share(degree.met()),
                Figures.share(Math.abs(degree.by())),
                asked.text(),
                Figures.share(bound));
    }

    private String count(Condition condition, Shortfall.Count count) {
        if (count.met().isEmpty()) {
            return get("lacks.none", count.needed());
        }
        List<String> named = count.met().stream()
                .limit(MOST_NAMED)
                .map(fact -> name(condition, fact))
                .toList();
        int others = count.met().size() - named.size();
        String some = others == 0 ? labels.commas(named) : labels.get("list.more", labels.commas(named), others);
        return get(count.atLeast() ? "lacks.few" : "lacks.many", count.met().size(), count.needed(), some);
    }

    /** What a fact is about; how bad a figure is only where that is asked for. */
    private String name(Condition condition, Fact fact) {
        return condition.pattern().isOfKnown() && fact instanceof Finding.Gap gap
                ? gap.indicator().name().in(lang)
                : name(fact);
    }

    /** What a fact is about, in few words. */
    private String name(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return get("gap", gap.indicator().name(), gap.severity().text());
        } else if (fact instanceof Finding.Strength strength) {
            return strength.indicator().name().in(lang);
        } else if (fact instanceof Finding.Unknown unknown) {
            return unknown.indicator().name().in(lang);
        } else if (fact instanceof Finding.Lag lag) {
            return get("gap", lag.dimension().name(), lag.severity().text());
        } else if (fact instanceof Conclusion.Diagnosis diagnosis) {
            return rules.diagnoses().get(diagnosis.id()).name().in(lang);
        } else if (fact instanceof Conclusion.Recommendation recommendation) {
            return rules.measures().get(recommendation.measure()).name().in(lang);
        } else if (fact instanceof Conclusion.Coverage coverage) {
            return rules.dimensions().get(coverage.theme()).name().in(lang);
        }
        throw new IllegalArgumentException("no condition counts " + fact);
    }

    private String get(String key, Object... arguments) {
        return MESSAGES.get(lang, key, arguments);
    }
}
