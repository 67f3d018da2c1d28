package catchup.rulebase;

/** The lines that give a rule file its form. */
public final class Keywords {

    private Keywords() {}

    /** Whether a line starts or ends a rule or a part of one, or says nothing at all: then it is no sentence. */
    public static boolean isOne(String line) {
        String said = withoutComment(line).strip();
        String plain = NormalLine.of(said).text();
        boolean part = plain.equals("when") || plain.equals("then") || plain.startsWith("@");
        return plain.isEmpty() || part || plain.equals("end") || startsRule(plain, said);
    }

    /** @param text the line as its author wrote it, without blanks around it */
    static boolean startsRule(String plain, String text) {
        return plain.startsWith("rule\"") || text.startsWith("rule ") || text.equals("rule");
    }

    /** A comment runs from two slashes outside of quotes to the end of the line. */
    static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("//", i)) {
                return line.substring(0, i);
            }
            i = Math.max(i, NormalLine.closing(line, i));
        }
        return line;
    }
}
