package catchup.scaffold;

import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Disagreement;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTests;
import catchup.scaffold.Objected.Outcome;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import catchup.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes tests of what advisors disagree with in a case: on the facts of the case that matter, the rule that brought a measure
 * up should not fire, or be more or less sure; or the rule that came nearest should fire. Such a test fails as the rules are:
 * it is for an expert to edit the rule, or to keep it and take the test out.
 */
public final class ObjectionDrafts {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/objections");
    private static final String NO = "no\n";
    private static final String YES = "yes\n";

    private final RuleBase rules;
    private final Case subject;
    private final RuleTests tests;
    private final TestPlaces places;
    private final Trial trial;
    private final Derivation derivation;
    private final TestText text;

    public ObjectionDrafts(RuleBase rules, Case subject, RuleTests tests, TestPlaces places) {
        DirectReasoner reasoner = new DirectReasoner(rules);
        this.rules = rules;
        this.subject = subject;
        this.tests = tests;
        this.places = places;
        this.trial = new Trial(reasoner);
        this.derivation = reasoner.derive(subject);
        this.text = new TestText(rules);
    }

    /** What becomes of each disagreement, in the order of the case file. */
    public List<Objected> all() {
        return subject.disagreements().stream().map(this::objected).toList();
    }

    /** The insertions, those into one file together. */
    public static List<Insertion> insertions(List<Objected> objections) {
        Map<String, List<Insertion>> byPlace = new LinkedHashMap<>();
        objections.stream().flatMap(each -> each.insertion().stream()).forEach(each -> byPlace.computeIfAbsent(
                        each.file(), file -> new ArrayList<>())
                .add(each));
        return byPlace.values().stream().map(ObjectionDrafts::together).toList();
    }

    /** Drafts for one place; where the file is new, the first brings the heading of the list along. */
    private static Insertion together(List<Insertion> drafts) {
        Insertion first = drafts.get(0);
        String heading = first.text().startsWith("tests:\n") ? "tests:\n" : "";
        return new Insertion(
                first.file(),
                first.afterLine(),
                heading
                        + drafts.stream()
                                .map(each -> each.text().substring(heading.length()))
                                .collect(Collectors.joining()));
    }

    private Objected objected(Disagreement disagreement) {
        Conclusion measure = new Conclusion.Recommendation(
                disagreement.measure(),
                rules.measures().get(disagreement.measure()).theme());
        Optional<Firing> fired = derivation.supports(measure).stream().findFirst();
        boolean missing = disagreement.says() == Disagreement.Says.MISSING;
        if (missing == fired.isPresent()) {
            return new Objected(disagreement, Outcome.SETTLED, fired.map(Firing::rule), Optional.empty());
        }
        return missing ? missing(disagreement, nearest(measure)) : of(disagreement, fired.orElseThrow());
    }

    /** The written rules that recommend a measure, the nearest first: of which fewest conditions fail. */
    private List<Rule> nearest(Conclusion measure) {
        Judge judge = new Judge(derivation, List.of());
        return rules.writtenRules().stream()
                .filter(rule -> rule.conclusions().contains(measure))
                .sorted(Comparator.comparingLong((Rule rule) -> judge.of(rule).stream()
                                .filter(judgement -> !judgement.isMet())
                                .count())
                        .thenComparing(Rule::name))
                .toList();
    }

    /** The nearest rule of whose facts the case knows any should fire. */
    private Objected missing(Disagreement disagreement, List<Rule> nearest) {
        if (nearest.isEmpty()) {
            return new Objected(disagreement, Outcome.NO_RULE, Optional.empty(), Optional.empty());
        }
        for (Rule rule : nearest) {
            Given given = Relevant.of(rule, rules, subject, derivation);
            if (!given.stands().isEmpty()) {
                return draft(disagreement, rule, YES, fitting(given, rule, false));
            }
        }
        return new Objected(disagreement, Outcome.NO_FACTS, Optional.of(nearest.get(0)), Optional.empty());
    }

    private Objected of(Disagreement disagreement, Firing firing) {
        Rule rule = firing.rule();
        Given given = fitting(Relevant.of(firing, rules, subject, derivation), rule, true);
        if (disagreement.says() == Disagreement.Says.WRONG) {
            return draft(disagreement, rule, NO, given);
        }
        Optional<Double> certainty = trial.run(TestText.test(rule, given, true)).certainty();
        boolean higher = disagreement.says() == Disagreement.Says.TOO_LOW;
        Optional<Text> word = certainty.flatMap(sure -> beside(sure, higher));
        return word.map(sure -> draft(
                        disagreement, rule, YES + "    certainty: " + sure.in(Lang.of(rule.name())) + "\n", given))
                .orElseGet(() -> new Objected(disagreement, Outcome.NO_ROOM, Optional.of(rule), Optional.empty()));
    }

    /** The facts that matter, or all facts where those alone do not bring the rule to what it does in the case. */
    private Given fitting(Given given, Rule rule, boolean fires) {
        boolean same = trial.run(TestText.test(rule, given, fires)).fired() == fires;
        return same ? given : Relevant.all(rules, subject, derivation);
    }

    /** The next word for a certainty above or below; empty if there is none. */
    private Optional<Text> beside(double certainty, boolean higher) {
        List<RankingSettings.Band> bands = rules.ranking().words().stream()
                .sorted(Comparator.comparingDouble(RankingSettings.Band::from))
                .toList();
        List<Text> names = bands.stream().map(RankingSettings.Band::name).toList();
        int next = names.indexOf(rules.ranking().word(certainty)) + (higher ? 1 : -1);
        return next < 0 || next >= names.size() ? Optional.empty() : Optional.of(names.get(next));
    }

    private Objected draft(Disagreement disagreement, Rule rule, String fires, Given given) {
        Lang lang = Lang.of(rule.name());
        String name = name(disagreement, lang);
        if (tests.rules().stream().anyMatch(test -> isSame(test, rule, name))) {
            return new Objected(disagreement, Outcome.KNOWN, Optional.of(rule), Optional.empty());
        }
        String draft = comment(disagreement, lang) + text.of(rule, name, fires, given);
        Insertion insertion = places.beside(rule.at().file(), tests, List.of(draft));
        return new Objected(disagreement, Outcome.DRAFTED, Optional.of(rule), Optional.of(insertion));
    }

    private static boolean isSame(RuleTest test, Rule rule, String name) {
        return test.rule().equals(rule.name()) && test.name().equals(name);
    }

    private String name(Disagreement disagreement, Lang lang) {
        return MESSAGES.get(
                lang,
                disagreement.says().text().en(),
                rules.measures().get(disagreement.measure()).name(),
                subject.region().name(),
                String.valueOf(subject.region().year()));
    }

    /** A comment of one line; nothing in it can end it. */
    private static String comment(Disagreement disagreement, Lang lang) {
        String said = MESSAGES.get(
                lang, "comment", disagreement.by(), disagreement.date().toString(), disagreement.reason());
        return "  # " + said.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip() + "\n";
    }
}
