/** Advice as a PDF: a page for print, set with faces that are part of the product. openhtmltopdf and PDFBox stay here. */
@NullMarked
package catchup.report.print;

import org.jspecify.annotations.NullMarked;
