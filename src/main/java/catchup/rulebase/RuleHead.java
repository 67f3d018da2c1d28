package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Numbers;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The annotations of a rule, while they are read line by line. */
final class RuleHead {

    private static final String PRINCIPLE = "@principle( \"P1.2\" )";
    private static final String CERTAINTY = "@certainty( 0.9 )";
    private static final String REASON = "@reason( en = \"…\", zh = \"…\" )";

    private static final Map<String, String> EXAMPLES =
            Map.of("principle", PRINCIPLE, "certainty", CERTAINTY, "reason", REASON);
    private static final Map<String, String> CHINESE =
            Map.of("原理", "principle", "依据", "principle", "把握度", "certainty", "理由", "reason");
    private static final Text A_PRINCIPLE = new Text("a principle of principles.csv", "principles.csv 中的原理编号");
    private static final Text A_REASON = new Text("why it follows, in English and in Chinese", "中英文各一句理由");
    private static final Pattern ID = Pattern.compile("[^,，、;；\\s]+");

    private final Map<String, ?> known;
    private final Diagnostics diagnostics;
    private final Map<String, Location> places = new HashMap<>();
    private final List<String> principles = new ArrayList<>();
    private double certainty;
    private Text reason = Text.same("");

    /** @param known the principles there are, by id */
    RuleHead(Map<String, ?> known, Diagnostics diagnostics) {
        this.known = known;
        this.diagnostics = diagnostics;
    }

    List<String> principles() {
        return List.copyOf(principles);
    }

    double certainty() {
        return certainty;
    }

    Text reason() {
        return reason;
    }

    /** Reads a line that starts with {@code @}. */
    void read(String line, Location at) {
        Annotation.each(line)
                .forEach(each -> annotation(
                        each.text(), part(at, each.column(), each.text().length())));
    }

    private void annotation(String line, Location at) {
        String name = Annotation.nameOf(line);
        Location word = part(at, Annotation.nameColumn(line), name.length());
        Location first = places.putIfAbsent(name, word);
        if (first != null) {
            diagnostics.conflict(Problem.DUPLICATE_KEY, word, first, name);
            return;
        }
        if (!EXAMPLES.containsKey(name)) {
            unknown(name, word);
            return;
        }
        Annotation annotation = Annotation.read(line).orElse(new Annotation(name, Map.of(), Map.of()));
        switch (name) {
            case "principle" ->
                value(annotation, line, PRINCIPLE, at).ifPresent(ids -> principles(ids, annotation, at));
            case "certainty" ->
                value(annotation, line, CERTAINTY, at).ifPresent(number -> certainty(number, annotation, at));
            default -> reason(annotation, line, at);
        }
    }

    /** Reports an annotation that means nothing; the one that was probably meant is not missed as well. */
    private void unknown(String name, Location word) {
        Optional<String> chinese = Optional.ofNullable(CHINESE.get(name));
        List<String> meant = chinese.isPresent()
                ? chinese.stream().toList()
                : diagnostics.like(name, EXAMPLES.keySet()).stream().limit(1).toList();
        diagnostics.meant(
                Problem.UNKNOWN_ANNOTATION,
                word,
                "@" + name,
                meant.stream().map(each -> "@" + each).toList());
        meant.forEach(each -> places.putIfAbsent(each, word));
    }

    /** Reports every annotation that a rule must have and this one has not, readable or not. */
    void require(String rule, Location at) {
        EXAMPLES.entrySet().stream()
                .filter(annotation -> !places.containsKey(annotation.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(example -> diagnostics.add(Problem.MISSING_ANNOTATION, at, rule, example));
    }

    /** The one value of an annotation, written without a key. */
    private Optional<String> value(Annotation annotation, String line, String example, Location at) {
        Map<String, String> values = annotation.values();
        Optional<String> value =
                values.size() == 1 ? Optional.ofNullable(values.get(Annotation.BARE)) : Optional.empty();
        if (value.isEmpty()) {
            diagnostics.add(Problem.BAD_ANNOTATION, at, line, example);
        }
        return value;
    }

    private void principles(String ids, Annotation annotation, Location at) {
        int start = annotation.columns().getOrDefault(Annotation.BARE, 1);
        List<MatchResult> words = ID.matcher(ids).results().toList();
        if (Interpreter.isBlank(ids)) {
            diagnostics.add(Problem.NOT_FILLED_IN, part(at, start, ids.length()), A_PRINCIPLE);
            return;
        }
        if (words.isEmpty()) {
            diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, part(at, start, ids.length()), ids, known.keySet());
        }
        for (MatchResult word : words) {
            String id = word.group();
            if (known.containsKey(id)) {
                principles.add(id);
            } else {
                Location there = part(at, start + word.start(), id.length());
                diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, there, id, known.keySet());
            }
        }
    }

    private void certainty(String number, Annotation annotation, Location at) {
        certainty = Numbers.parse(number).orElse(0.0);
        if (certainty <= 0 || certainty > 1) {
            int start = annotation.columns().getOrDefault(Annotation.BARE, 1);
            diagnostics.add(Problem.CERTAINTY_OUT_OF_RANGE, part(at, start, number.length()), number);
        }
    }

    /** A piece of a line, from a column of the text that the line's place is about. */
    private static Location part(Location line, int column, int length) {
        int start = line.column() + column - 1;
        return new Location(line.file(), line.line(), start, start + Math.max(1, length));
    }

    private void reason(Annotation annotation, String line, Location at) {
        Map<String, String> values = annotation.values();
        Optional<String> blank = Stream.of("en", "zh")
                .filter(key -> Interpreter.isBlank(values.getOrDefault(key, key)))
                .findFirst();
        if (!values.keySet().equals(Set.of("en", "zh"))) {
            diagnostics.add(Problem.BAD_ANNOTATION, at, line, REASON);
        } else if (blank.isPresent()) {
            int start = annotation.columns().getOrDefault(blank.get(), 1);
            int length = values.getOrDefault(blank.get(), "").length();
            diagnostics.add(Problem.NOT_FILLED_IN, part(at, start, length), A_REASON);
        } else {
            reason = new Text(values.getOrDefault("en", ""), values.getOrDefault("zh", ""));
        }
    }
}
