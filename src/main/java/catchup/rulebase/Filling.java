package catchup.rulebase;

import catchup.fact.Severity;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author may have meant for the gaps of a sentence, taken from a line that is none: with its gaps filled a sentence
 * looks more like that line, and is a better suggestion.
 *
 * @param quoted the texts in quotes, in order
 * @param number the first number outside of quotes
 * @param severity a word for a severity outside of quotes
 */
record Filling(List<String> quoted, Optional<String> number, Optional<String> severity) {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]++)\\}");
    private static final String A_NUMBER = "2";
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    static Filling of(NormalLine line) {
        List<String> pieces = Arrays.asList(line.text().split("\"", -1));
        List<String> quoted = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            boolean closed = i + 1 < pieces.size();
            if (i % 2 == 1 && closed) {
                quoted.add(pieces.get(i));
            } else {
                rest.append(pieces.get(i)).append(' ');
            }
        }
        Matcher number = NUMBER.matcher(rest);
        return new Filling(quoted, number.find() ? Optional.of(number.group()) : Optional.empty(), severity(rest));
    }

    /** A sentence of the vocabulary with its gaps filled: with what the line has for them, or else with an example. */
    String in(Sentence said) {
        String sentence = said.text();
        Text example = Severity.SEVERE.text();
        Matcher gap = GAP.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        int next = 0;
        while (gap.find()) {
            boolean inQuotes = gap.start() > 0 && sentence.charAt(gap.start() - 1) == '"';
            String word = inQuotes
                    ? (next < quoted.size() ? quoted.get(next++) : "…")
                    : gap.group(1).equals("severity")
                            ? severity.orElse(example.in(said.lang()))
                            : number.orElse(A_NUMBER);
            gap.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return gap.appendTail(filled).toString();
    }

    private static Optional<String> severity(StringBuilder text) {
        return Arrays.stream(Severity.values())
                .flatMap(severity ->
                        List.of(severity.text().en(), severity.text().zh()).stream())
                .filter(word -> text.indexOf(word) >= 0)
                .findFirst();
    }
}
