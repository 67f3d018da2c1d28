package catchup.report.findings;

/** A form in which findings can be handed on. */
public enum FindingsFormat {
    /** For the terminal. */
    TEXT,
    /** Everything, as {@code findings.schema.json} describes it. */
    JSON,
    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF,
    /** JUnit’s XML, for build servers. */
    JUNIT
}
