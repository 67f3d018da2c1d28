/**
 * Advice as a workbook, with charts and bars of the spreadsheet's own. Every text is a text there, whatever it begins with.
 * Apache POI's part for workbooks stays here and in the fact sheets.
 */
@NullMarked
package catchup.report.sheet;

import org.jspecify.annotations.NullMarked;
