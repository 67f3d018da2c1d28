/** The command line: thin commands over {@link catchup.advice.Adviser} and the reports, with the exit codes of a tool. */
@NullMarked
package catchup.app;

import org.jspecify.annotations.NullMarked;
