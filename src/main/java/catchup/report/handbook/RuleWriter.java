package catchup.report.handbook;

import catchup.handbook.Handbook;
import catchup.handbook.Uses;
import catchup.report.Figures;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.RuleText;
import catchup.report.handbook.Document.Rules;
import catchup.report.handbook.Document.TestText;
import catchup.rulebase.Mention;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words rules in full, each once, in the entry of what it brings about first; elsewhere they are told in one line. */
final class RuleWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;
    private final Anchors anchors;
    private final Map<String, List<RuleTest>> tests;

    RuleWriter(Handbook book, Words words, Sentences sentences, Anchors anchors) {
        this.book = book;
        this.words = words;
        this.sentences = sentences;
        this.anchors = anchors;
        this.tests = book.testsByRule();
    }

    /** The rules that bring something about: in full those that are told here, in one line those told elsewhere. */
    List<Block> concluding(Mention mention, String label) {
        List<Rule> all = book.uses().concluding(mention);
        List<Rule> here = all.stream()
                .filter(rule -> home(rule).filter(mention::equals).isPresent())
                .toList();
        List<Rule> elsewhere = new ArrayList<>(all);
        elsewhere.removeAll(here);
        List<Block> blocks = new ArrayList<>();
        if (!here.isEmpty()) {
            blocks.add(new Rules(
                    words.get(label),
                    here.stream().map(rule -> text(rule, target(mention))).toList()));
        }
        blocks.addAll(inShort("rules.elsewhere", elsewhere, mention));
        return blocks;
    }

    /** Rules in full that belong to no entry. */
    Rules full(String label, List<Rule> rules) {
        return new Rules(
                words.get(label), rules.stream().map(rule -> text(rule, "")).toList());
    }

    /** Rules in one line each, in the entry of something; nothing if there are none. */
    List<Block> inShort(String label, List<Rule> rules, Mention entry) {
        List<Line> lines = rules.stream()
                .map(rule -> sentences.inShort(rule).without(target(entry)))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Items(words.get(label), false, lines));
    }

    /** What the entry is about in which a rule is told in full; empty if it brings nothing about. */
    static Optional<Mention> home(Rule rule) {
        return Uses.broughtAbout(rule).stream().findFirst();
    }

    /** @param here the target of links that would lead to where the rule stands */
    private RuleText text(Rule rule, String here) {
        return new RuleText(
                anchors.of(rule),
                rule.conditions().stream()
                        .map(condition -> sentences.say(condition).without(here))
                        .toList(),
                rule.actions().stream()
                        .map(action -> sentences.say(action).without(here))
                        .toList(),
                words.in(rule.reason()),
                certainty(rule.certainty()),
                sentences.links(Mention.Kind.PRINCIPLE, rule.principles()),
                rule.name(),
                Sentences.place(rule),
                tests.getOrDefault(rule.name(), List.of()).stream()
                        .map(RuleWriter::test)
                        .toList());
    }

    private static String target(Mention entry) {
        return "#" + Anchors.of(entry);
    }

    private String certainty(double certainty) {
        return words.labels().get("certainty", book.rules().ranking().word(certainty), Figures.share(certainty));
    }

    private static TestText test(RuleTest test) {
        return new TestText(
                test.name(), test.fires(), test.at().file() + ":" + test.at().line());
    }
}
