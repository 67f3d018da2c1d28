package catchup.report;

import catchup.report.AdviceView.Piece;
import catchup.report.AdviceView.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers sources in the order in which they are first cited. */
public final class Sources {

    /** Web addresses only, so that a link made of one can do nothing but open a page. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'，。；、）」》]*[\\w/#=&%-]");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    void add(String source) {
        if (!source.isBlank()) {
            numbers.putIfAbsent(source, numbers.size() + 1);
        }
    }

    /** The number of a source; 0 if it has none. */
    int number(String source) {
        return numbers.getOrDefault(source, 0);
    }

    /** Their numbers in brackets, each once. */
    String cite(Collection<String> cited) {
        return cited.stream()
                .distinct()
                .filter(numbers::containsKey)
                .map(source -> "[" + numbers.get(source) + "]")
                .collect(Collectors.joining(" "));
    }

    List<Source> all() {
        List<Source> all = new ArrayList<>();
        numbers.forEach((text, number) -> all.add(new Source(number, text, pieces(text))));
        return List.copyOf(all);
    }

    /** A text in pieces, the web addresses in it apart. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(from, address.start()), ""));
            pieces.add(new Piece(address.group(), address.group()));
            from = address.end();
        }
        pieces.add(new Piece(text.substring(from), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
