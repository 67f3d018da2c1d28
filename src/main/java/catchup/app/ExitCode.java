package catchup.app;

/** What a command's exit status means. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** Done, and something was found. */
    static final int FINDINGS = 1;

    /** Bad input or usage. */
    static final int BAD_INPUT = 2;

    /** A fault of ours. */
    static final int FAULT = 70;

    private ExitCode() {}
}
