package catchup.report.office;

import catchup.text.Lang;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document: changing one of them in the word processor changes all that is of its kind. */
enum Styles {
    NORMAL("Normal", "Normal", 0, 20, false, "1B2733", 0, 80),
    TITLE("Title", "Title", 0, 56, true, "17324D", 0, 360),
    KICKER("Subtitle", "Subtitle", 0, 24, false, "B07A1E", 3200, 120),
    HEADING_1("Heading1", "heading 1", 1, 32, true, "17324D", 360, 160),
    HEADING_2("Heading2", "heading 2", 2, 25, true, "17324D", 240, 80),
    HEADING_3("Heading3", "heading 3", 3, 21, true, "17324D", 160, 60),
    NOTE("Note", "Note", 0, 17, false, "51606E", 0, 80),
    CELL("Cell", "Cell", 0, 18, false, "1B2733", 0, 0),
    HEAD("Head", "Head", 0, 17, true, "51606E", 0, 0);

    private final String id;
    private final String label;
    private final int level;
    private final int halfPoints;
    private final boolean bold;
    private final String colour;
    private final int before;
    private final int after;

    Styles(String id, String label, int level, int halfPoints, boolean bold, String colour, int before, int after) {
        this.id = id;
        this.label = label;
        this.level = level;
        this.halfPoints = halfPoints;
        this.bold = bold;
        this.colour = colour;
        this.before = before;
        this.after = after;
    }

    String id() {
        return id;
    }

    /** The style of headings of a level from 1 to 3. */
    static Styles heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            default -> HEADING_3;
        };
    }

    /** Puts them all into a document. */
    static void define(XWPFDocument document, Lang lang) {
        XWPFStyles styles = document.createStyles();
        for (Styles style : values()) {
            styles.addStyle(new XWPFStyle(style.definition(lang)));
        }
    }

    private CTStyle definition(Lang lang) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(label);
        style.addNewQFormat();
        if (this == NORMAL) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL.id);
        }
        paragraph(style.addNewPPr());
        run(style.addNewRPr(), lang);
        return style;
    }

    private void paragraph(CTPPrGeneral paragraph) {
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(264));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (level > 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewKeepLines();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        }
    }

    private void run(CTRPr run, Lang lang) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setEastAsia("Microsoft YaHei");
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        run.addNewColor().setVal(colour);
        if (bold) {
            run.addNewB();
        }
        var language = run.addNewLang();
        language.setVal(lang == Lang.ZH ? "en-US" : Locale.UK.toLanguageTag());
        language.setEastAsia("zh-CN");
    }
}
