/** Advice as a document for word processors, with charts that can be edited there. Apache POI's part for documents stays here. */
@NullMarked
package catchup.report.office;

import org.jspecify.annotations.NullMarked;
