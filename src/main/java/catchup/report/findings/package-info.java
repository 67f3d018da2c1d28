/** What is wrong in authored files, told for people on a terminal and for programs: editors, code hosts, build servers. */
@NullMarked
package catchup.report.findings;

import org.jspecify.annotations.NullMarked;
