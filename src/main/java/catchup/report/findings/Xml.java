package catchup.report.findings;

/** Text in XML 1.0: what would be read as markup is escaped, and what must not stand in it is replaced. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /** An attribute’s value, in quotes; line ends in it stay line ends. */
    static String quoted(String value) {
        return '"' + text(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") + '"';
    }

    /** Text between tags. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE;
        return !control && !surrogate && !none;
    }
}
