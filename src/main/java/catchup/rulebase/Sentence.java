package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence of the vocabulary: fixed words with gaps between them, and what it means. Matching walks the line once from
 * left to right; a gap takes what its kind allows and never gives back, so no line can make it slow.
 *
 * @param text the sentence as the vocabulary writes it
 * @param lang the language it is in
 */
record Sentence(String text, Lang lang, List<Part> parts, Template meaning, Location at) {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]++)\\}");
    private static final Template UNKNOWN = new Template.Say(List.of());

    /** A sentence; empty if it has a gap twice, or one that its meaning does not use, or the other way round. */
    static Optional<Sentence> of(String text, Template meaning, Location at) {
        Set<String> numbers = new HashSet<>();
        Set<String> words = new HashSet<>();
        gaps(meaning, numbers, words);
        List<Part> parts = parts(NormalLine.of(text).text(), numbers, Kind.WORD);
        Set<String> used = new HashSet<>();
        boolean once = parts.stream().filter(Part::gap).allMatch(part -> used.add(part.text()));
        Set<String> needed = new HashSet<>(numbers);
        needed.addAll(words);
        return once && used.equals(needed)
                ? Optional.of(new Sentence(text, Lang.of(text), parts, meaning, at))
                : Optional.empty();
    }

    /**
     * What tells the lines that say a sentence whose meaning is not known, by its fixed words; empty if it has too few to
     * tell anything.
     */
    static Optional<Predicate<String>> reading(String text) {
        String normal = NormalLine.of(text).text();
        boolean tells = GAP.matcher(normal).replaceAll("").codePoints().anyMatch(Character::isLetter);
        Sentence sentence =
                new Sentence(text, Lang.of(text), parts(normal, Set.of(), Kind.ANY), UNKNOWN, Location.of(""));
        return tells
                ? Optional.of(line -> sentence.match(NormalLine.of(line), "", 0).isPresent())
                : Optional.empty();
    }

    /** The sentence with its gaps filled. */
    List<Piece> filled(Map<String, Piece> gaps) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            pieces.add(Piece.of(text.substring(from, gap.start())));
            pieces.add(gaps.getOrDefault(gap.group(1), Piece.of(gap.group())));
            from = gap.end();
        }
        pieces.add(Piece.of(text.substring(from)));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The same for sentences that match the same lines. */
    String shape() {
        return parts.stream()
                .map(part -> part.gap() ? "{" + part.kind() + "}" : part.text())
                .collect(Collectors.joining());
    }

    /** What fills the gaps if the line is this sentence. */
    Optional<Map<String, Word>> match(NormalLine line, String file, int lineNumber) {
        String met = line.text();
        if (!isReadBy(met)) {
            return Optional.empty();
        }
        Map<String, Word> words = new HashMap<>();
        int position = 0;
        for (Part part : parts) {
            int start = part.start(met, position);
            int end = part.end(met, start);
            if (part.gap()) {
                Location place =
                        new Location(file, lineNumber, line.column(start), line.column(Math.max(start, end - 1)) + 1);
                words.put(part.text(), new Word(met.substring(start, end), place));
            }
            position = end;
        }
        return Optional.of(words);
    }

    /** Whether a line is this sentence. Most are not, and there may be millions: nothing is made of a line before that. */
    private boolean isReadBy(String met) {
        int position = 0;
        for (Part part : parts) {
            position = part.end(met, part.start(met, position));
            if (position < 0) {
                return false;
            }
        }
        return position == met.length();
    }

    /** What an author put in a gap. */
    record Word(String text, Location at) {}

    /** @param loose whether a blank may stand before it: beside Chinese words there is none, beside others there is */
    record Part(Kind kind, String text, boolean loose) {

        boolean gap() {
            return kind != Kind.FIXED;
        }

        /** Where this part starts if what is before it ends at a position. */
        int start(String met, int position) {
            boolean blank = loose && position < met.length() && met.charAt(position) == ' ';
            return blank ? position + 1 : position;
        }

        /** Where this part ends if it starts at a position, or −1 if it does not. */
        int end(String met, int start) {
            if (kind == Kind.FIXED) {
                return met.startsWith(text, start) ? start + text.length() : -1;
            }
            int end = start;
            while (end < met.length() && kind.takes(met.charAt(end))) {
                end++;
            }
            return end == start ? -1 : end;
        }
    }

    enum Kind {
        FIXED,
        QUOTED,
        NUMBER,
        WORD,
        ANY;

        boolean takes(char c) {
            return switch (this) {
                case FIXED -> false;
                case QUOTED -> c != '"';
                case NUMBER -> c >= '0' && c <= '9';
                case WORD -> Character.isLetter(c);
                case ANY -> Character.isLetterOrDigit(c);
            };
        }
    }

    /** @param other what a gap takes that is neither in quotes nor a number */
    private static List<Part> parts(String text, Set<String> numbers, Kind other) {
        List<Part> parts = new ArrayList<>();
        int position = 0;
        boolean loose = false;
        while (position < text.length()) {
            int open = text.indexOf('{', position);
            int close = text.indexOf('}', Math.max(open, 0));
            if (open < 0 || close < 0) {
                fixed(text.substring(position), loose, false, parts);
                break;
            }
            boolean quoted = open > 0 && text.charAt(open - 1) == '"';
            fixed(text.substring(position, open), loose, !quoted, parts);
            String name = text.substring(open + 1, close);
            Kind kind = quoted ? Kind.QUOTED : numbers.contains(name) ? Kind.NUMBER : other;
            parts.add(new Part(kind, name, !quoted));
            loose = !quoted;
            position = close + 1;
        }
        return List.copyOf(parts);
    }

    /** Adds fixed words, without the blanks beside gaps that are not in quotes. */
    private static void fixed(String words, boolean after, boolean before, List<Part> parts) {
        String text = after ? words.stripLeading() : words;
        text = before ? text.stripTrailing() : text;
        if (!text.isEmpty()) {
            parts.add(new Part(Kind.FIXED, text, after));
        }
    }

    private static void gaps(Template meaning, Set<String> numbers, Set<String> words) {
        if (meaning instanceof Template.Look look) {
            look.count().filter(Template.Value::gap).ifPresent(count -> numbers.add(count.text()));
            look.constraints().stream()
                    .map(Template.Constraint::value)
                    .filter(Template.Value::gap)
                    .forEach(value -> words.add(value.text()));
        } else if (meaning instanceof Template.Say say) {
            say.insertions().stream()
                    .flatMap(insertion -> insertion.arguments().stream())
                    .filter(argument -> argument.value().gap())
                    .forEach(argument -> (argument.catalogue().isEmpty() ? numbers : words)
                            .add(argument.value().text()));
        }
    }
}
