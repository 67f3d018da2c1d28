package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Followers;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences that rules are written in, from {@code vocabulary.dsl}. */
public final class Vocabulary {

    private static final String CONDITION = "[condition][]";
    private static final String CONSEQUENCE = "[consequence][]";

    /** Every line of a rule is compared with every sentence. */
    private static final int MOST = 500;

    /** Where an entry says what it is, however badly. */
    private static final Pattern SECTION = Pattern.compile("^(?:\\s*\\[[^\\]]*\\])*");

    private final Map<String, Location> places = new HashMap<>();
    private final List<Sentence> conditions = new ArrayList<>();
    private final List<Sentence> consequences = new ArrayList<>();

    private final Followers followers;

    private Vocabulary(Followers followers) {
        this.followers = followers;
    }

    /** A vocabulary without a sentence. */
    static Vocabulary none() {
        return new Vocabulary(new Followers());
    }

    /** A vocabulary of these sentences, which have been read before. */
    static Vocabulary of(List<Sentence> conditions, List<Sentence> consequences) {
        Vocabulary vocabulary = none();
        vocabulary.conditions.addAll(conditions);
        vocabulary.consequences.addAll(consequences);
        return vocabulary;
    }

    /** The sentences of a vocabulary file, as far as they can be read. */
    public static Vocabulary read(SourceFile file, Diagnostics diagnostics) {
        return read(file, diagnostics, new Followers());
    }

    /**
     * The sentences of a vocabulary file, as far as they can be read.
     *
     * @param followers takes the others
     */
    static Vocabulary read(SourceFile file, Diagnostics diagnostics, Followers followers) {
        Vocabulary vocabulary = new Vocabulary(followers);
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int column = 1 + lines.get(i).length() - lines.get(i).stripLeading().length();
            Location at = new Location(file.name(), i + 1, column, column + line.length());
            if (vocabulary.places.size() >= MOST) {
                diagnostics.add(Problem.TOO_MANY_SENTENCES, at, MOST);
                followers.addAll(Problem.UNKNOWN_SENTENCE);
                break;
            }
            if (line.length() > SourceFile.LONGEST_TEXT) {
                diagnostics.add(Problem.TEXT_TOO_LONG, at, line.length(), SourceFile.LONGEST_TEXT);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int before = diagnostics.size();
                vocabulary.add(line, at, diagnostics);
                vocabulary.lose(line, diagnostics.size() > before);
            }
        }
        return vocabulary;
    }

    List<Sentence> conditions() {
        return Collections.unmodifiableList(conditions);
    }

    List<Sentence> consequences() {
        return Collections.unmodifiableList(consequences);
    }

    /** Two vocabularies are the same if the same sentences mean the same, in the same order; places do not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary that
                && said(conditions).equals(said(that.conditions))
                && said(consequences).equals(said(that.consequences));
    }

    @Override
    public int hashCode() {
        return said(conditions).hashCode() * 31 + said(consequences).hashCode();
    }

    private static List<Map.Entry<String, Template>> said(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> Map.entry(NormalLine.of(sentence.text()).text(), sentence.meaning()))
                .toList();
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

    /** Remembers the sentence of an entry that is not understood: lines that say it are not to blame. */
    private void lose(String line, boolean refused) {
        if (refused) {
            String entry = SECTION.matcher(line).replaceFirst("");
            int equals = entry.indexOf('=');
            Sentence.reading((equals < 0 ? entry : entry.substring(0, equals)).strip())
                    .ifPresent(reads -> followers.add(Problem.UNKNOWN_SENTENCE, reads));
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
