package catchup.rulebase;

/** A line of a rule file as far as it counts: without comment, with blanks and punctuation as the vocabulary has them. */
public final class RuleLine {

    private RuleLine() {}

    /** What counts of a line; two lines of which the same counts say the same. */
    public static String bare(String line) {
        return NormalLine.of(RuleReader.withoutComment(line)).text();
    }
}
