/** Tests of the reports: structure and laws, not wording. */
@NullMarked
package catchup.report;

import org.jspecify.annotations.NullMarked;
