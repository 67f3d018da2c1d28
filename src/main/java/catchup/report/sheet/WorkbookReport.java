package catchup.report.sheet;

import catchup.report.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Advice as a workbook. The same advice gives the same bytes. */
public final class WorkbookReport {

    private WorkbookReport() {}

    /** Writes advices into one workbook, the sheets of each behind those of the one before. */
    public static void write(List<Paper> papers, OutputStream out) throws IOException {
        String title = Paper.title(papers);
        try (Book book = new Book(title)) {
            for (int i = 0; i < papers.size(); i++) {
                new SheetPaper(book, papers.get(i), papers.size() == 1 ? "" : i + 1 + " ").write();
            }
            book.write(out);
        }
    }
}
