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

/** The annotations of a rule, while they are read line by line. */
final class RuleHead {

    private static final String PRINCIPLE = "@principle( \"P1.2\" )";
    private static final String CERTAINTY = "@certainty( 0.9 )";
    private static final String REASON = "@reason( en = \"…\", zh = \"…\" )";

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
        String name = Annotation.nameOf(line);
        Location first = places.putIfAbsent(name, at);
        if (first != null) {
            diagnostics.conflict(Problem.DUPLICATE_KEY, at, first, name);
            return;
        }
        Map<String, String> values =
                Annotation.read(line).map(Annotation::values).orElse(Map.of());
        switch (name) {
            case "principle" -> value(values, line, PRINCIPLE, at).ifPresent(ids -> principles(ids, at));
            case "certainty" -> value(values, line, CERTAINTY, at).ifPresent(number -> certainty(number, at));
            case "reason" -> reason(values, line, at);
            default -> diagnostics.unknown(Problem.UNKNOWN_KEY, at, name, List.of("principle", "certainty", "reason"));
        }
    }

    /** Reports every annotation that a rule must have and this one has not, readable or not. */
    void require(String rule, Location at) {
        Map.of("principle", PRINCIPLE, "certainty", CERTAINTY, "reason", REASON).entrySet().stream()
                .filter(annotation -> !places.containsKey(annotation.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(example -> diagnostics.add(Problem.MISSING_ANNOTATION, at, rule, example));
    }

    /** The one value of an annotation, written without a key. */
    private Optional<String> value(Map<String, String> values, String line, String example, Location at) {
        Optional<String> value =
                values.size() == 1 ? Optional.ofNullable(values.get(Annotation.BARE)) : Optional.empty();
        if (value.isEmpty()) {
            diagnostics.add(Problem.BAD_ANNOTATION, at, line, example);
        }
        return value;
    }

    private void principles(String ids, Location at) {
        int before = principles.size() + diagnostics.size();
        for (String id : Annotation.ids(ids)) {
            if (known.containsKey(id)) {
                principles.add(id);
            } else {
                diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, at, id, known.keySet());
            }
        }
        if (principles.size() + diagnostics.size() == before) {
            diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, at, ids, known.keySet());
        }
    }

    private void certainty(String number, Location at) {
        certainty = Numbers.parse(number).orElse(0.0);
        if (certainty <= 0 || certainty > 1) {
            diagnostics.add(Problem.CERTAINTY_OUT_OF_RANGE, at, number);
        }
    }

    private void reason(Map<String, String> values, String line, Location at) {
        if (values.keySet().equals(Set.of("en", "zh")) && values.values().stream().allMatch(RuleHead::saysSomething)) {
            reason = new Text(values.getOrDefault("en", ""), values.getOrDefault("zh", ""));
        } else {
            diagnostics.add(Problem.BAD_ANNOTATION, at, line, REASON);
        }
    }

    /** Dots stand for a reason that is still to be found. */
    private static boolean saysSomething(String reason) {
        return reason.codePoints().anyMatch(Character::isLetter);
    }
}
