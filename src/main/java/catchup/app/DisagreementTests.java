package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.scaffold.Objected;
import catchup.scaffold.ObjectionDrafts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Puts tests of what advisors disagree with in a case beside the rules, and says what becomes of each disagreement. */
final class DisagreementTests {

    private final CommonOptions common;
    private final boolean dryRun;
    private final CommandSpec spec;

    DisagreementTests(CommonOptions common, boolean dryRun, CommandSpec spec) {
        this.common = common;
        this.dryRun = dryRun;
        this.spec = spec;
    }

    /** @return the exit code */
    int write(String name, RuleBase rules, RuleBaseDraft read) {
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        List<Case> cases = new CaseArguments(List.of(name)).read(CommonOptions.caseFiles(rules), diagnostics);
        common.report(diagnostics, err);
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (cases.size() != 1) {
            err.println(common.voice().get("one-case", name, cases.size()));
            return ExitCode.BAD_INPUT;
        }
        if (cases.get(0).disagreements().isEmpty()) {
            err.println(common.voice().get("no-disagreements", name));
            return ExitCode.BAD_INPUT;
        }
        DraftedFiles files =
                new DraftedFiles(common.folder(), dryRun, spec.commandLine().getOut());
        List<Objected> objections = new ObjectionDrafts(rules, cases.get(0), read.tests(), files.places()).all();
        files.insert(ObjectionDrafts.insertions(objections), DraftedFiles.readableWith(read));
        objections.forEach(each -> err.println(said(each, rules)));
        return files.refused() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private String said(Objected objected, RuleBase rules) {
        String outcome = objected.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return common.voice()
                .get(
                        "objection." + outcome,
                        rules.measures().get(objected.disagreement().measure()).name(),
                        objected.disagreement().by(),
                        objected.rule().map(Rule::name).orElse(""));
    }
}
