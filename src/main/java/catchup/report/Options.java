package catchup.report;

import catchup.text.Lang;

/**
 * How a report should look.
 *
 * @param top how many recommendations are told in detail; the others stand in a short table
 * @param width columns of the terminal, at least {@value #NARROWEST}; of text reports only
 * @param colour whether text reports may use terminal colours
 */
public record Options(Lang lang, int top, int width, boolean colour) {

    /** Below this nothing can be laid out; smaller widths count as this one. */
    public static final int NARROWEST = 40;

    private static final int USUAL_TOP = 5;
    private static final int USUAL_WIDTH = 100;

    public Options {
        top = Math.max(0, top);
        width = Math.max(NARROWEST, width);
    }

    /** The usual look in a language: five measures in detail, 100 columns, no colour. */
    public static Options in(Lang lang) {
        return new Options(lang, USUAL_TOP, USUAL_WIDTH, false);
    }
}
