package catchup.app;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.explanation.Subject;
import catchup.fact.Case;
import catchup.fact.Measure;
import catchup.handbook.Handbook;
import catchup.handbook.Inquiry;
import catchup.report.Options;
import catchup.report.findings.FindingsReports;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTestReader;
import catchup.text.Lang;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that works on the rules: which rules, which language. */
final class CommonOptions {

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "DIR",
            descriptionKey = "rules")
    private @Nullable Path rules;

    @Mixin
    private final LanguageOption language;

    CommonOptions() {
        this(new LanguageOption());
    }

    /** The usual rules, in a language. */
    CommonOptions(LanguageOption language) {
        this.language = language;
    }

    Lang lang() {
        return language.lang();
    }

    Voice voice() {
        return language.voice();
    }

    /** The rule base, or every problem in it on the error stream. */
    Optional<RuleBase> load(PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBase> read = Installation.kept()
                .map(kept -> kept.read(folder(), diagnostics))
                .orElseGet(() -> RuleBaseReader.read(folder(), diagnostics));
        report(diagnostics, err);
        return read;
    }

    /** Rules, and cases read with them. */
    record Given(RuleBase rules, List<Case> cases) {}

    /** The rules, and cases as the command line names them; empty if anything is wrong, all of which goes to the error stream. */
    Optional<Given> given(List<String> cases, PrintWriter err) {
        return load(err).flatMap(rules -> cases(cases, rules, err).map(read -> new Given(rules, read)));
    }

    /** Cases as the command line names them; empty if anything is wrong, all of which goes to the error stream. */
    Optional<List<Case>> cases(List<String> cases, RuleBase rules, PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        List<Case> read = new CaseArguments(cases).read(caseFiles(rules), diagnostics);
        report(diagnostics, err);
        return diagnostics.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** A reader of cases that knows what the rules know. */
    static CaseFiles caseFiles(RuleBase rules) {
        return new CaseFiles(rules.indicators(), rules.settings(), rules.measures());
    }

    /** A reader of single cases that knows what the rules know. */
    static CaseReader caseReader(RuleBase rules) {
        return new CaseReader(rules.indicators(), rules.settings(), rules.measures());
    }

    /** The same for a command that is about one case; several are refused. */
    Optional<Given> given(String name, PrintWriter err) {
        Optional<Given> given = given(List.of(name), err);
        if (given.isPresent() && given.get().cases().size() != 1) {
            err.println(voice().get("one-case", name, given.get().cases().size()));
            return Optional.empty();
        }
        return given;
    }

    /** The measure that is called by its id or its name in either language; reported and empty if there is none. */
    Optional<Measure> measure(String word, RuleBase rules, PrintWriter err) {
        return asked(rules, err, inquiry -> inquiry.measure(word, Location.of("MEASURE")));
    }

    /** The measure, diagnosis or caution that is called by its id or its name in either language; reported and empty if there is none. */
    Optional<Subject> subject(String word, RuleBase rules, PrintWriter err) {
        return asked(rules, err, inquiry -> inquiry.conclusion(word, Location.of("MEASURE|DIAGNOSIS")))
                .map(Subject::new);
    }

    /** The written rule of a name; reported and empty if there is none. */
    Optional<Rule> rule(String name, RuleBase rules, PrintWriter err) {
        return asked(rules, err, inquiry -> inquiry.rule(name, Location.of("--rule")));
    }

    /** What the words of a question mean; empty if nothing that can be asked, which goes to the error stream. */
    private <T> Optional<T> asked(RuleBase rules, PrintWriter err, Function<Inquiry, Optional<T>> question) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<T> meant = question.apply(new Inquiry(rules, diagnostics));
        report(diagnostics, err);
        return meant;
    }

    /**
     * The rules with their tests, of which only those in certain files are kept if any are named; empty if anything is
     * wrong, all of which goes to the error stream.
     */
    Optional<RuleBaseDraft> draft(List<Path> files, PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> read = RuleBaseReader.draft(folder(), diagnostics);
        if (read.isPresent() && !files.isEmpty()) {
            RuleTestReader reader = new RuleTestReader(read.get(), diagnostics);
            read = Optional.of(read.get().with(reader.read(files)));
        }
        report(diagnostics, err);
        return read.filter(draft -> diagnostics.isEmpty());
    }

    /** The rule base with its tests, or every problem in either on the error stream. */
    Optional<Handbook> handbook(PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> draft = RuleBaseReader.draft(folder(), diagnostics);
        report(diagnostics, err);
        return diagnostics.isEmpty()
                ? draft.flatMap(read -> read.complete().map(rules -> Handbook.of(rules, read.tests())))
                : Optional.empty();
    }

    /** Writes what is wrong, one line each, with a count at the end. */
    void report(Diagnostics diagnostics, PrintWriter err) {
        report("problems", diagnostics, err);
    }

    /** The same with a closing line of the command's own. */
    void report(String closing, Diagnostics diagnostics, PrintWriter err) {
        report(closing, diagnostics, language, err);
    }

    /** The same for a command that has no common options but the language. */
    static void report(String closing, Diagnostics diagnostics, LanguageOption language, PrintWriter err) {
        err.print(FindingsReports.listing(diagnostics, new Options(language.lang(), 0, Terminal.width(), false)));
        if (!diagnostics.isEmpty()) {
            err.println(language.voice().get(closing, diagnostics.size()));
        }
    }

    /** How messages call the folder of rules: as it was given, or by its last name where it was given from the root. */
    String folderName() {
        return RuleBaseReader.called(folder());
    }

    /** The folder of rules that was named; empty if none was. */
    Optional<Path> named() {
        return Optional.ofNullable(rules);
    }

    /** The folder of rules. */
    Path folder() {
        if (rules != null) {
            return rules;
        }
        return Installation.rules();
    }
}
