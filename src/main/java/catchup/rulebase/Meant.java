package catchup.rulebase;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line that is no sentence may have been meant to say. */
final class Meant {

    private static final int LONGEST = 200;
    private static final int AT_MOST = 3;

    /** What joins two sentences; one that stands in quotes joins nothing. */
    private static final Pattern JOINER =
            Pattern.compile("[,;]? ?(?:或者?|并且|而且|以及|且|和|&&?|\\|\\|?)|[,;]? (?:and|or) |[,;]");

    /** What says outside of quotes that something is behind, and what says that it is not. */
    private static final Pattern BEHIND = Pattern.compile("落后|滞后|\\blag|\\bbehind\\b");

    private static final Pattern NOT = Pattern.compile("不|未|没|无|\\bnot\\b|n't");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

    /** What is asked of something that is behind by at least so much, and of an indicator on which the region is not behind. */
    private static final Set<String> SO_FAR_BEHIND = Set.of("called", "reaches");

    private static final Set<String> LEVEL = Set.of("called");

    private final List<Sentence> sentences;
    private final Catalogues catalogues;
    private final Map<Sentence, LooseSentence> loose = new HashMap<>();

    /** @param sentences those that may stand where the line stands */
    Meant(List<Sentence> sentences, Catalogues catalogues) {
        this.sentences = sentences;
        this.catalogues = catalogues;
    }

    /** What the one name in the line is the name of, to be told behind the line; nothing where there is not one name. */
    Text named(NormalLine line) {
        boolean readable = line.text().length() <= LONGEST;
        List<String> quoted = readable ? Filling.of(line).quoted() : List.of();
        if (quoted.size() != 1 || Interpreter.isBlank(quoted.get(0))) {
            return Text.same("");
        }
        String name = quoted.get(0);
        List<Text> kinds = catalogues.kindsOf(name);
        Text kind = Text.each(kinds);
        return kinds.isEmpty()
                ? new Text("; no catalogue has “" + name + "”", "；各目录中都没有“" + name + "”")
                : new Text("; “" + name + "” is " + kind.en(), "；“" + name + "”是" + kind.zh());
    }

    /**
     * The sentences that the line says but for its quotes, capitals and the marks at its end; or else, of a line that says of
     * what it names that it is behind or is not, those that say so of an indicator, or of a dimension, or of either if there is
     * nothing of that name.
     */
    List<String> surely(NormalLine line) {
        if (line.text().length() > LONGEST) {
            return List.of();
        }
        List<String> loosely = loosely(line);
        return loosely.isEmpty() ? behind(line) : loosely;
    }

    private List<String> behind(NormalLine line) {
        Filling filling = Filling.of(line);
        String rest = QUOTED.matcher(line.text()).replaceAll(" ");
        if (filling.quoted().size() != 1 || !BEHIND.matcher(rest).find()) {
            return List.of();
        }
        boolean not = NOT.matcher(rest).find();
        List<Sentence> asking = sentences.stream()
                .filter(sentence -> sentence.lang() == Lang.of(rest) && isAbout(sentence.meaning(), !not))
                .toList();
        List<String> fitting = asking.stream()
                .filter(sentence -> fits(sentence, filling.in(sentence)))
                .map(filling::in)
                .toList();
        boolean known = !catalogues.kindsOf(filling.quoted().get(0)).isEmpty();
        return fitting.isEmpty() && !known
                ? asking.stream().map(filling::in).limit(AT_MOST).toList()
                : fitting;
    }

    /** Whether a sentence asks for one thing in which the region is behind, or is not. */
    private static boolean isAbout(Template meaning, boolean behind) {
        return meaning instanceof Template.Look look
                && look.quantity() == Template.Quantity.ONE
                && (behind || look.type().equals("Strength"))
                && look.constraints().stream()
                        .map(Template.Constraint::field)
                        .collect(Collectors.toSet())
                        .equals(behind ? SO_FAR_BEHIND : LEVEL);
    }

    private List<String> loosely(NormalLine line) {
        return sentences.stream()
                .flatMap(sentence -> loose.computeIfAbsent(sentence, LooseSentence::new).match(line).stream()
                        .flatMap(gaps -> named(sentence, gaps).stream())
                        .map(gaps -> Piece.joined(sentence.filled(gaps))))
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    /**
     * The sentences with their gaps filled from the line, so that they can be compared with it: those alone whose gaps take
     * what the line names, if there are any.
     */
    List<String> perhaps(NormalLine line) {
        Filling filling = Filling.of(line);
        List<String> all = new ArrayList<>();
        List<String> fitting = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String filled = filling.in(sentence);
            all.add(filled);
            if (fits(sentence, filled)) {
                fitting.add(filled);
            }
        }
        return List.copyOf(fitting.isEmpty() ? all : fitting);
    }

    /** Whether the line joins two sentences that would each stand for itself. */
    boolean isTwo(NormalLine line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher joiner = JOINER.matcher(text);
        while (joiner.find()) {
            String first = text.substring(0, joiner.start());
            boolean quoted = first.chars().filter(c -> c == '"').count() % 2 == 1;
            if (!quoted && isOne(first) && isOne(text.substring(joiner.end()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(String text) {
        NormalLine line = NormalLine.of(text.strip());
        return sentences.stream()
                .anyMatch(sentence -> sentence.match(line, "", 0).isPresent());
    }

    private boolean fits(Sentence sentence, String filled) {
        Map<String, Catalogue<? extends Named>> named = catalogues.of(sentence.meaning());
        return sentence.match(NormalLine.of(filled), "", 0)
                .filter(words -> !named.isEmpty())
                .filter(words -> named.entrySet().stream().allMatch(gap -> Optional.ofNullable(words.get(gap.getKey()))
                        .flatMap(word -> gap.getValue().find(word.text()))
                        .isPresent()))
                .isPresent();
    }

    /** What fills the gaps, with names as the catalogues write them; empty if one is not known. */
    private Optional<Map<String, Piece>> named(Sentence sentence, Map<String, String> gaps) {
        Map<String, Catalogue<? extends Named>> named = catalogues.of(sentence.meaning());
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (Map.Entry<String, String> gap : gaps.entrySet()) {
            Optional<String> word = named.containsKey(gap.getKey())
                    ? known(gap.getValue(), named.get(gap.getKey()).words())
                    : Optional.of(gap.getValue());
            if (word.isEmpty()) {
                return Optional.empty();
            }
            pieces.put(gap.getKey(), Piece.of(word.get()));
        }
        return Optional.of(pieces);
    }

    private static Optional<String> known(String word, Collection<String> words) {
        return words.stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
