/** What the tests of rules gave, in words: outcomes, coverage and the mutants that no test notices. */
@NullMarked
package catchup.report.trial;

import org.jspecify.annotations.NullMarked;
