package catchup.handbook;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a word means: an id, or a name in either language, in upper or lower case. */
public final class Lexicon {

    /** Runs of Chinese characters, and words of other letters that say something. */
    private static final Pattern PIECE = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{3,}");

    private static final Pattern SEPARATORS = Pattern.compile("[-\\s]+");
    private static final Set<String> SAYING_NOTHING = Set.of("the", "and", "for", "with", "from", "not", "its", "per");
    private static final int LONGEST = 100;

    private final Catalogues catalogues;

    public Lexicon(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Everything of these kinds that a word may mean, in the order of the kinds; none if it means nothing. */
    public List<Mention> find(String word, List<Kind> kinds) {
        List<Mention> meant = new ArrayList<>();
        for (Kind kind : kinds) {
            meant.addAll(find(word.strip(), kind));
        }
        return List.copyOf(meant);
    }

    /** All words that mean something of these kinds, for suggestions. */
    public Collection<String> words(List<Kind> kinds) {
        Set<String> words = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            words.addAll(
                    kind == Kind.PRINCIPLE ? principles() : catalogues.of(kind).words());
        }
        return words;
    }

    /**
     * Things of these kinds with a word in their id or one of their names: those that begin with it first. A word of other
     * letters than Chinese ones begins where a word of the name does; hyphens and blanks are the same.
     */
    public List<Mention> named(String part, List<Kind> kinds) {
        String sought = loose(part);
        if (!saysEnough(sought)) {
            return List.of();
        }
        List<Mention> beginning = new ArrayList<>();
        List<Mention> containing = new ArrayList<>();
        for (Kind kind : kinds) {
            for (Named entry : catalogues.of(kind).all()) {
                List<String> names = Stream.of(
                                entry.id(), entry.name().en(), entry.name().zh())
                        .map(Lexicon::loose)
                        .toList();
                if (names.stream().anyMatch(name -> name.startsWith(sought))) {
                    beginning.add(new Mention(kind, entry.id()));
                } else if (names.stream().anyMatch(name -> has(name, sought))) {
                    containing.add(new Mention(kind, entry.id()));
                }
            }
        }
        beginning.addAll(containing);
        return List.copyOf(beginning);
    }

    /** Those of some texts, such as names of rules, that have a word in them. */
    static List<String> withPart(String part, Collection<String> texts) {
        String sought = loose(part);
        return saysEnough(sought)
                ? texts.stream().filter(text -> has(loose(text), sought)).toList()
                : List.of();
    }

    private static String loose(String text) {
        return SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Two Chinese characters, or three others, are part of a name; less than that is part of too many. */
    private static boolean saysEnough(String sought) {
        long chinese = sought.codePoints().filter(Character::isIdeographic).count();
        return sought.length() <= LONGEST
                && !SAYING_NOTHING.contains(sought)
                && (chinese >= 2
                        || sought.codePoints()
                                        .filter(Character::isLetterOrDigit)
                                        .count()
                                >= 3);
    }

    private static boolean has(String name, String sought) {
        boolean chinese = Character.isIdeographic(sought.codePointAt(0));
        for (int at = name.indexOf(sought); at >= 0; at = name.indexOf(sought, at + 1)) {
            if (chinese || at == 0 || !Character.isLetterOrDigit(name.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Words of these kinds that have part of a text in them, for whoever remembers no more of a name: those that share the most
     * of it, the shortest first, and no thing twice.
     */
    public List<String> sharing(String text, List<Kind> kinds, int most) {
        Set<String> pieces = text.length() > LONGEST ? Set.of() : pieces(text);
        List<Shared> shared = words(kinds).stream()
                .map(word -> Shared.of(word, pieces))
                .filter(each -> each.pieces() > 0)
                .toList();
        int best = shared.stream().mapToInt(Shared::pieces).max().orElse(0);
        Set<List<Mention>> told = new LinkedHashSet<>();
        return shared.stream()
                .filter(each -> each.pieces() == best)
                .map(Shared::word)
                .sorted(Comparator.comparingInt(String::length))
                .filter(word -> told.add(find(word, kinds)))
                .limit(most)
                .toList();
    }

    /** A word, and how many pieces of a text it has in it. */
    private record Shared(String word, int pieces) {

        static Shared of(String word, Set<String> pieces) {
            String low = word.toLowerCase(Locale.ROOT);
            return new Shared(word, (int) pieces.stream().filter(low::contains).count());
        }
    }

    /** What a text is made of: its words, and of Chinese every two characters side by side. */
    private static Set<String> pieces(String text) {
        Set<String> pieces = new LinkedHashSet<>();
        Matcher matcher = PIECE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String piece = matcher.group();
            if (Character.isIdeographic(piece.codePointAt(0))) {
                for (int i = 0; i + 2 <= piece.length(); i++) {
                    pieces.add(piece.substring(i, i + 2));
                }
            } else {
                pieces.add(piece);
            }
        }
        pieces.removeAll(SAYING_NOTHING);
        return pieces;
    }

    private List<Mention> find(String word, Kind kind) {
        Catalogue<? extends Named> catalogue = catalogues.of(kind);
        if (kind == Kind.PRINCIPLE) {
            return principles().stream()
                    .filter(word::equalsIgnoreCase)
                    .map(id -> new Mention(kind, id))
                    .toList();
        }
        return catalogue.words().stream()
                .filter(word::equalsIgnoreCase)
                .flatMap(known -> catalogue.find(known).stream())
                .map(entry -> new Mention(kind, entry.id()))
                .distinct()
                .toList();
    }

    private Set<String> principles() {
        return catalogues.principles().keySet();
    }
}
