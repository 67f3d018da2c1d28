package catchup.rulebase;

import java.util.Set;

/** The lines that give a rule file its form. */
public final class Keywords {

    private static final Set<String> WORDS = Set.of("when", "then", "end");

    private Keywords() {}

    /** Whether a line starts or ends a rule or a part of one, or says nothing at all: then it is no sentence. */
    public static boolean isOne(String line) {
        String said = RuleReader.withoutComment(line).strip();
        String plain = NormalLine.of(said).text();
        return plain.isEmpty()
                || plain.startsWith("@")
                || WORDS.contains(plain)
                || RuleReader.startsRule(plain, said);
    }
}
