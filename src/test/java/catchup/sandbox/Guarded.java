package catchup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.text.Lang;
import catchup.text.Unseen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of an attack here. */
final class Guarded {

    private static final Path USUAL_CASE = Path.of("cases/teaching-inland-orchard-county.yaml");
    private static final int LONGEST_MESSAGE = 2_000;

    private final Attack attack;
    private final Path folder;

    Guarded(Attack attack, Path folder) {
        this.attack = attack;
        this.folder = folder;
    }

    /** Reads everything as the commands do; what is in order is advised on, exported and reported. */
    void check() {
        Breach.take();
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBase> rules =
                RuleBaseReader.draft(folder.resolve("rules"), diagnostics).flatMap(RuleBaseDraft::complete);
        List<Case> cases = rules.map(read -> cases(read, diagnostics)).orElse(List.of());
        readable(diagnostics);
        assertThat(diagnostics.isEmpty()).isEqualTo(!attack.isRefused());
        assertThat(told(diagnostics)).containsAll(attack.found());
        if (!attack.isRefused()) {
            List<Advice> advices = advise(rules.orElseThrow(), cases);
            new Harmless(attack, rules.orElseThrow(), advices).check();
        }
        assertThat(Breach.take()).isEmpty();
    }

    private static List<Advice> advise(RuleBase rules, List<Case> cases) {
        Adviser adviser = new Adviser(rules);
        return cases.stream().map(adviser::advise).toList();
    }

    private List<Case> cases(RuleBase rules, Diagnostics diagnostics) {
        CaseFiles reader = new CaseFiles(rules.indicators(), rules.settings());
        List<Case> cases = new ArrayList<>();
        for (Path file : caseFiles()) {
            cases.addAll(reader.read(file, diagnostics));
        }
        return cases;
    }

    /** The attack's own, if it brings any. */
    private List<Path> caseFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            return own.isEmpty() ? List.of(USUAL_CASE) : own;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every problem can be put into words that do no harm themselves. */
    private static void readable(Diagnostics diagnostics) {
        for (Diagnostic found : diagnostics.all()) {
            for (Lang lang : Lang.values()) {
                String words = Wording.of(found, lang);
                assertThat(words).hasSizeLessThan(LONGEST_MESSAGE);
                assertThat(words.codePoints().noneMatch(Unseen::is)).as(words).isTrue();
            }
        }
    }

    /** Each problem by its code with the file, and with the file and line. */
    private Set<String> told(Diagnostics diagnostics) {
        Set<String> told = new HashSet<>();
        for (Diagnostic found : diagnostics.all()) {
            String inFile = found.problem().code() + " " + file(found.at().file());
            told.add(inFile);
            told.add(inFile + ":" + found.at().line());
        }
        return told;
    }

    private String file(String name) {
        String start = folder + "/";
        return Unseen.shown(name.startsWith(start) ? name.substring(start.length()) : name);
    }
}
