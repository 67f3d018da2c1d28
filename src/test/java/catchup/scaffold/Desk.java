package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTestReader;
import catchup.rulebase.RuleTests;
import catchup.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files of tests in memory, into which drafts are put and from which they are read again. */
final class Desk {

    private final RuleBase rules;
    private final Map<String, String> files = new TreeMap<>();

    Desk(RuleBase rules) {
        this.rules = rules;
    }

    /** All tests that these rules lack, drafted and put where they belong. */
    static Desk drafted(RuleBase rules, List<Rule> wanted) {
        Desk desk = new Desk(rules);
        return desk.put(desk.missing(wanted));
    }

    /** Lays down a file. */
    Desk lay(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** What rules lack beside the tests that lie here. */
    List<Insertion> missing(List<Rule> wanted) {
        return new TestDrafts(rules).missing(wanted, tests(), places());
    }

    /** Which thresholds lack tests beside those that lie here. */
    Optional<Insertion> missingScales(String file) {
        return new TestDrafts(rules).missingScales(tests(), file, places());
    }

    TestPlaces places() {
        return new TestPlaces(this::lines);
    }

    /** Puts drafts in, the last first, so that none moves another. */
    Desk put(List<Insertion> drafts) {
        List<Insertion> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Insertion::afterLine));
        Collections.reverse(sorted);
        for (Insertion draft : sorted) {
            List<String> lines = new ArrayList<>(lines(draft.file()));
            lines.addAll(draft.afterLine(), draft.text().lines().toList());
            files.put(draft.file(), String.join("\n", lines) + "\n");
        }
        return this;
    }

    /** The files as they are. */
    List<SourceFile> files() {
        return files.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
    }

    String text(String file) {
        return files.getOrDefault(file, "");
    }

    /** All tests, which must be in order. */
    RuleTests tests() {
        Diagnostics diagnostics = new Diagnostics();
        RuleTestReader reader = new RuleTestReader(RuleBaseDraft.of(rules), diagnostics);
        List<RuleTests> read = files().stream().map(reader::read).toList();
        assertThat(Found.in(diagnostics)).isEmpty();
        return new RuleTests(
                read.stream().flatMap(each -> each.rules().stream()).toList(),
                read.stream().flatMap(each -> each.scales().stream()).toList());
    }

    /** The tests of one rule. */
    List<RuleTest> of(Rule rule) {
        return tests().rules().stream()
                .filter(test -> test.rule().equals(rule.name()))
                .toList();
    }

    private List<String> lines(String file) {
        return text(file).lines().toList();
    }
}
