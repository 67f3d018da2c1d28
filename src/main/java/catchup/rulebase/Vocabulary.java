package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences that rules are written in, from {@code vocabulary.dsl}. */
final class Vocabulary {

    private static final String CONDITION = "[condition][]";
    private static final String CONSEQUENCE = "[consequence][]";

    /** Every line of a rule is compared with every sentence. */
    private static final int MOST = 500;

    private final Map<String, Location> places = new HashMap<>();
    private final List<Sentence> conditions = new ArrayList<>();
    private final List<Sentence> consequences = new ArrayList<>();

    private Vocabulary() {}

    /** A vocabulary without a sentence. */
    static Vocabulary none() {
        return new Vocabulary();
    }

    static Vocabulary read(SourceFile file, Diagnostics diagnostics) {
        Vocabulary vocabulary = new Vocabulary();
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int column = 1 + lines.get(i).length() - lines.get(i).stripLeading().length();
            Location at = new Location(file.name(), i + 1, column, column + line.length());
            if (vocabulary.places.size() >= MOST) {
                diagnostics.add(Problem.TOO_MANY_SENTENCES, at, MOST);
                break;
            }
            if (line.length() > SourceFile.LONGEST_TEXT) {
                diagnostics.add(Problem.TEXT_TOO_LONG, at, line.length(), SourceFile.LONGEST_TEXT);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                vocabulary.add(line, at, diagnostics);
            }
        }
        return vocabulary;
    }

    List<Sentence> conditions() {
        return List.copyOf(conditions);
    }

    List<Sentence> consequences() {
        return List.copyOf(consequences);
    }

    private void add(String line, Location at, Diagnostics diagnostics) {
        boolean condition = line.startsWith(CONDITION);
        if (!condition && !line.startsWith(CONSEQUENCE)) {
            diagnostics.add(Problem.BAD_SENTENCE_ENTRY, at, line);
            return;
        }
        String entry = line.substring((condition ? CONDITION : CONSEQUENCE).length());
        int equals = entry.indexOf('=');
        if (equals <= 0) {
            diagnostics.add(Problem.BAD_SENTENCE_ENTRY, at, line);
            return;
        }
        String right = entry.substring(equals + 1);
        try {
            Template meaning = condition ? TemplateParser.condition(right) : TemplateParser.consequence(right);
            Optional<Sentence> sentence = Sentence.of(entry.substring(0, equals).strip(), meaning, at);
            if (sentence.isEmpty() || unkeyed(meaning)) {
                diagnostics.add(Problem.REFUSED_EXPANSION, at, right);
                return;
            }
            keep(condition, sentence.get(), diagnostics);
        } catch (TemplateParser.Refused refused) {
            diagnostics.add(Problem.REFUSED_EXPANSION, at, String.valueOf(refused.getMessage()));
        }
    }

    private void keep(boolean condition, Sentence sentence, Diagnostics diagnostics) {
        Location first = places.putIfAbsent(condition + sentence.shape(), sentence.at());
        if (first == null) {
            (condition ? conditions : consequences).add(sentence);
        } else {
            diagnostics.conflict(Problem.DUPLICATE_SENTENCE, sentence.at(), first, sentence.text());
        }
    }

    /**
     * A condition that could match many facts at once would multiply with its neighbours: it must be counted instead. The
     * profile is but one fact, and means nothing without a tag.
     */
    private static boolean unkeyed(Template meaning) {
        return meaning instanceof Template.Look look
                && (look.quantity() == Template.Quantity.ONE || look.type().equals("Profile"))
                && look.constraints().stream()
                        .noneMatch(constraint -> constraint.field().equals("called")
                                || constraint.field().equals("tags"));
    }
}
