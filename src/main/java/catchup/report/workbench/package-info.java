/** What the workbench shows as JSON: catalogues for forms, fact sheets, and an advice as the reports for people tell it. */
@NullMarked
package catchup.report.workbench;

import org.jspecify.annotations.NullMarked;
