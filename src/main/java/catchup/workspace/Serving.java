package catchup.workspace;

import catchup.advice.Adviser;
import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.comparison.Edition;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTests;
import java.time.Instant;

/**
 * Rules that serve, with everything that is made ready of them once. Whoever answers a question takes one of these and asks
 * nothing else, so an answer comes from one revision, whatever is saved meanwhile.
 *
 * @param edition the rules with the texts they were read from
 * @param tests of these rules, as far as they could be read
 * @param adviser gives whole advice by the engine
 * @param direct gives the same without it, which is quicker for what is asked once
 * @param probe gives rankings alone
 * @param since when they began to serve
 */
public record Serving(Edition edition, RuleTests tests, Adviser adviser, Adviser direct, Probe probe, Instant since) {

    static Serving of(Edition edition, RuleTests tests) {
        RuleBase rules = edition.rules();
        return new Serving(
                edition,
                tests,
                new Adviser(rules),
                new Adviser(new DirectReasoner(rules)),
                new Probe(rules),
                Instant.now());
    }

    public RuleBase rules() {
        return edition.rules();
    }

    /** What tells these rules from all others: the same revision and case give the same advice. */
    public String revision() {
        return rules().hash();
    }

    /** A reader of cases that knows what these rules know. */
    public CaseFiles caseFiles() {
        return new CaseFiles(rules().indicators(), rules().settings(), rules().measures());
    }

    /** A reader of single cases that knows what these rules know. */
    public CaseReader caseReader() {
        return new CaseReader(rules().indicators(), rules().settings(), rules().measures());
    }

    /** Has the engine set up what many cases need, so that the first questions are answered as quickly as all others. */
    void warm(Case subject) {
        adviser.advise(subject);
        adviser.advise(subject);
        probe.rank(subject);
    }
}
