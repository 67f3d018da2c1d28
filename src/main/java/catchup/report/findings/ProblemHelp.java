package catchup.report.findings;

import catchup.diagnostic.Problem;

/** What programs are told about a kind of problem; the page that explains it to people joins here. */
final class ProblemHelp {

    private ProblemHelp() {}

    /** A few words: the code as people would say it. */
    static String title(Problem problem) {
        return problem.code().replace('-', ' ');
    }

    /** What to call for a page about it. */
    static String command(Problem problem) {
        return "catchup explain " + problem.code();
    }
}
