package catchup.report;

import catchup.fact.Severity;

/** How a piece of text stands out on a terminal. It only ever repeats what the words say. */
public enum Style {
    PLAIN(""),
    TITLE("1"),
    HEADING("1;36"),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    WORST("1;31");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this style; the text itself where there is no colour. */
    String paint(String text, boolean colour) {
        return colour && !code.isEmpty() && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    static Style of(Severity severity) {
        return switch (severity) {
            case NONE -> PLAIN;
            case MILD, MODERATE -> WARNING;
            case SEVERE -> BAD;
            case CRITICAL -> WORST;
        };
    }
}
