package catchup.report;

/** The answer to a question about a case, ready to be put into the form asked for. */
public interface Answer {

    /** The answer in a form. The same answer and options always give the same text. */
    String in(Format format, Options options);
}
