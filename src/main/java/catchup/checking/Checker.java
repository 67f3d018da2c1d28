package catchup.checking;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.verification.Verification;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks through a folder of rules, with catalogues, vocabulary and tests, and through cases, however broken they are. */
public final class Checker {

    private final InputStream standardInput;

    /** @param standardInput where the case comes from that is called {@code -} */
    public Checker(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Everything that is wrong in a folder of rules and in cases, which are read against the catalogues of that folder.
     *
     * @param cases files, or folders of files
     * @return empty if there is no such folder of rules
     */
    public Optional<Check> check(Path rules, List<Path> cases) {
        return check(rules, RuleBaseReader.called(rules), cases);
    }

    /** The same where messages call the folder of rules by another name, such as the one that it is a copy of. */
    public Optional<Check> check(Path rules, String called, List<Path> cases) {
        return check(rules, called, cases, () -> {});
    }

    /** @param check is called now and then; what it throws breaks the look off */
    public Optional<Check> check(Path rules, String called, List<Path> cases, Runnable check) {
        Diagnostics found = new Diagnostics();
        return RuleBaseReader.draft(rules, called, found).map(draft -> {
            check.run();
            if (found.isEmpty()) {
                Verification.of(draft, found, check);
            } else {
                Verification.beside(draft, found, check);
            }
            return new Check(
                    found,
                    new Check.Read(
                            (int) draft.rules().stream().filter(Rule::isWritten).count(),
                            draft.tests().rules().size()
                                    + draft.tests().scales().size(),
                            cases(cases, draft, found, check)));
        });
    }

    /** Reads cases and counts them; what only follows from a broken catalogue is left out. */
    private int cases(List<Path> paths, RuleBaseDraft draft, Diagnostics diagnostics, Runnable check) {
        CaseFiles files = new CaseFiles(draft.indicators(), draft.settings(), draft.measures());
        Diagnostics found = new Diagnostics();
        int count = 0;
        for (Path path : paths) {
            for (Path file : CaseFiles.files(path, found)) {
                check.run();
                count += read(file, files, found);
            }
        }
        diagnostics.addAll(found.without(draft.followers()));
        return count;
    }

    private int read(Path file, CaseFiles files, Diagnostics found) {
        return file.toString().equals(CaseReader.STANDARD_INPUT)
                ? files.read(standardInput, found).size()
                : files.read(file, found).size();
    }
}
