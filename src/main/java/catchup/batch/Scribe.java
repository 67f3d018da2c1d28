package catchup.batch;

/** Puts what became of a row into the form in which it is kept: a line for what was advised, lines of a table for what was not. */
public interface Scribe {

    /** The line, or lines, of a row, with their ends; nothing for one that does not count. */
    String text(Outcome outcome);

    /** What the table of problems starts with. */
    String problemsHead();
}
