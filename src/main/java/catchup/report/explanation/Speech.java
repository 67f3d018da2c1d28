package catchup.report.explanation;

import catchup.advice.Advice;
import catchup.explanation.Subject;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.report.Figures;
import catchup.report.Phrases;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.List;

/** What both kinds of explanation say in the same way: names, rules, conditions, the case at the head. */
final class Speech {

    private static final int MOST_NAMED = 6;

    private final Advice advice;
    private final Words words;
    private final Phrases phrases;

    Speech(Advice advice, Words words) {
        this.advice = advice;
        this.words = words;
        this.phrases = new Phrases(advice, words.labels());
    }

    Phrases phrases() {
        return phrases;
    }

    String region() {
        return words.labels().in(advice.subject().region().name());
    }

    /** The name of what is asked about. */
    String name(Subject subject) {
        return advice.rules()
                .catalogues()
                .find(subject.mention())
                .map(entry -> words.labels().in(entry.name()))
                .orElse(subject.mention().id());
    }

    /** The name of what was concluded; for a link between measures the sentence that says it. */
    String name(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Coverage coverage) {
            return phrases.dimension(coverage.theme());
        }
        return phrases.concluded(conclusion)
                .orElseGet(() -> printed(advice.rules().phrases().read(conclusion, words.lang())));
    }

    String condition(Condition condition) {
        return printed(advice.rules().phrases().read(condition, words.lang()));
    }

    /** A sentence of the vocabulary with its quotes as people print them. */
    private static String printed(String sentence) {
        return sentence.replaceAll("\"([^\"]*)\"", "“$1”");
    }

    /** What a fact is, with its figures; nothing for those that the condition says all of. */
    String fact(catchup.fact.Fact fact) {
        return fact instanceof Finding.Profile ? "" : phrases.fact(fact);
    }

    /** What a fact is about, in few words. */
    String shortly(catchup.fact.Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return words.labels()
                    .get("aside", gap.indicator().name(), gap.severity().text());
        } else if (fact instanceof Finding.Strength strength) {
            return words.labels().in(strength.indicator().name());
        } else if (fact instanceof Finding.Unknown unknown) {
            return words.labels().in(unknown.indicator().name());
        } else if (fact instanceof Finding.Lag lag) {
            return words.labels()
                    .get("aside", lag.dimension().name(), lag.severity().text());
        }
        return fact instanceof Conclusion conclusion ? name(conclusion) : "";
    }

    /** Some of what a condition counted, and how many more there are; how bad a figure is only where that is asked for. */
    String some(Condition condition, List<catchup.fact.Fact> counted) {
        boolean known = condition.pattern().isOfKnown();
        List<String> named = counted.stream()
                .limit(MOST_NAMED)
                .map(fact -> known && fact instanceof Finding.Gap gap
                        ? words.labels().in(gap.indicator().name())
                        : shortly(fact))
                .toList();
        int others = counted.size() - named.size();
        String commas = words.labels().commas(named);
        return others == 0 ? commas : words.labels().get("list.more", commas, others);
    }

    String reason(Rule rule) {
        return words.labels().in(rule.reason());
    }

    /** Name and place of a rule. */
    String place(Rule rule) {
        String place = rule.at().line() == 0
                ? rule.at().file()
                : rule.at().file() + ":" + rule.at().line();
        return words.get("rule", rule.name(), place);
    }

    /** A certainty in word and number. */
    String certainty(double certainty) {
        return words.labels().get("certainty", advice.rules().ranking().word(certainty), Figures.share(certainty));
    }

    /** What the case is. */
    List<Fact> head(Subject subject) {
        return List.of(
                new Fact(
                        words.labels().get("head.case"),
                        Line.of(advice.subject().id())),
                new Fact(words.labels().get("head.region"), Line.of(region())),
                new Fact(
                        words.labels().get("head.benchmark"),
                        Line.of(words.labels().in(advice.subject().benchmark().name()))),
                new Fact(words.get("col.id"), Line.of(subject.mention().id())));
    }

    /** From which rules it comes, so that it can be told apart from what other rules would say. */
    String footer() {
        return words.labels().get("engine.rules", advice.rules().hash());
    }
}
