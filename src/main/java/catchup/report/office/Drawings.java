package catchup.report.office;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Charts in a document. */
final class Drawings {

    private static final int WIDTH = 17 * Units.EMU_PER_CENTIMETER;

    private final XWPFDocument document;

    Drawings(XWPFDocument document) {
        this.document = document;
    }

    /** Draws bars behind what has been written, on the page of what comes next. */
    void lead(Drawn drawn) throws IOException {
        draw(drawn);
        XWPFParagraph holder =
                document.getParagraphs().get(document.getParagraphs().size() - 1);
        holder.setStyle(Styles.NORMAL.id());
        holder.setKeepNext(true);
    }

    /** Draws bars behind what has been written. */
    void draw(Drawn drawn) throws IOException {
        try {
            XWPFChart chart = document.createChart(
                    WIDTH,
                    Charts.height(drawn.categories().size(), drawn.scale().legend()));
            Charts.draw(chart, drawn.categories(), drawn.series(), drawn.scale());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
