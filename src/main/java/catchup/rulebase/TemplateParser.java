package catchup.rulebase;

import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Constraint;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Quantity;
import catchup.rulebase.Template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the right-hand side of a vocabulary entry. The grammar is closed: what is not listed here is refused, so a
 * vocabulary from a stranger can only say what rules can say anyway.
 *
 * <pre>
 * condition   = [ "not" ] pattern
 *             | "Number" "(" "intValue" ( "&gt;=" | "&lt;=" ) value ")" "from" "accumulate" "(" pattern "," "count" "(" "1" ")" ")"
 * pattern     = Type "(" [ constraint { "," constraint } ] ")"
 * constraint  = field "contains" text | field "==" "true"
 * consequence = insertion { insertion }
 * insertion   = "insert" "(" "new" Type "(" argument { "," argument } ")" ")" ";"
 * argument    = "named" "(" catalogue "," text ")" | value
 * </pre>
 *
 * No field stands twice in a pattern, an entry inserts at most five facts, and the theme of a recommendation is that of
 * its measure.
 */
final class TemplateParser {

    /** Thrown and caught within the package: the text is none of the grammar. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String met) {
            super(met);
        }
    }

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Gap", Set.of("called", "dimension", "reaches", "within"),
            "Strength", Set.of("called", "dimension", "clear"),
            "Unknown", Set.of("called"),
            "Lag", Set.of("called", "reaches"),
            "Profile", Set.of("tags"),
            "Diagnosis", Set.of("called"),
            "Recommendation", Set.of("called", "theme"),
            "Coverage", Set.of("called"));

    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "Diagnosis", List.of("diagnoses"),
            "Recommendation", List.of("measures", "themes"),
            "Coverage", List.of("themes"),
            "PlanWarning", List.of("cautions"),
            "MeasureWarning", List.of("cautions", "measures"),
            "Synergy", List.of("measures", "measures"),
            "Order", List.of("measures", "measures"),
            "Conflict", List.of("measures", "measures"),
            "Hold", List.of("measures", "#"),
            "Advance", List.of("measures", "#"));

    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(\"[^\"\\\\]*+\"|[A-Za-z]++|\\d++|\\{[a-z]++\\}|>=|<=|==|[(),;])");

    private static final int MOST_INSERTIONS = 5;

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private TemplateParser(String text) throws Refused {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.region(end, text.length()).lookingAt()) {
                if (text.substring(end).isBlank()) {
                    break;
                }
                throw new Refused(text.substring(end).strip());
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    static Template condition(String text) throws Refused {
        TemplateParser parser = new TemplateParser(text);
        Template.Look look = parser.look();
        parser.end();
        return look;
    }

    static Template consequence(String text) throws Refused {
        TemplateParser parser = new TemplateParser(text);
        List<Insertion> insertions = new ArrayList<>();
        do {
            insertions.add(parser.insertion());
            if (insertions.size() > MOST_INSERTIONS) {
                throw new Refused("insert × " + insertions.size());
            }
        } while (parser.next < parser.tokens.size());
        return new Template.Say(List.copyOf(insertions));
    }

    private Template.Look look() throws Refused {
        if (peek("Number")) {
            take("Number", "(", "intValue");
            Quantity quantity = peek(">=") ? Quantity.AT_LEAST : Quantity.AT_MOST;
            take(quantity == Quantity.AT_LEAST ? ">=" : "<=");
            Value count = number();
            take(")", "from", "accumulate", "(");
            Template.Look counted = pattern(quantity, Optional.of(count));
            take(",", "count", "(", "1", ")", ")");
            return counted;
        }
        if (peek("not")) {
            take("not");
            return pattern(Quantity.NONE, Optional.empty());
        }
        return pattern(Quantity.ONE, Optional.empty());
    }

    private Template.Look pattern(Quantity quantity, Optional<Value> count) throws Refused {
        String type = take();
        Set<String> fields = FIELDS.get(type);
        if (fields == null) {
            throw new Refused(type);
        }
        take("(");
        List<Constraint> constraints = new ArrayList<>();
        while (!peek(")")) {
            if (!constraints.isEmpty()) {
                take(",");
            }
            Constraint constraint = constraint(fields);
            if (constraints.stream().anyMatch(other -> other.field().equals(constraint.field()))) {
                throw new Refused(constraint.field());
            }
            constraints.add(constraint);
        }
        take(")");
        return new Template.Look(quantity, count, type, List.copyOf(constraints));
    }

    private Constraint constraint(Set<String> fields) throws Refused {
        String field = take();
        if (!fields.contains(field)) {
            throw new Refused(field);
        }
        if (field.equals("clear")) {
            take("==", "true");
            return new Constraint(field, new Value(false, "true"));
        }
        take("contains");
        return new Constraint(field, text());
    }

    private Insertion insertion() throws Refused {
        take("insert", "(", "new");
        String type = take();
        List<String> expected = type.equals("Stage") ? List.of("#") : ARGUMENTS.get(type);
        if (expected == null) {
            throw new Refused(type);
        }
        take("(");
        List<Argument> arguments = new ArrayList<>();
        for (String catalogue : expected) {
            if (!arguments.isEmpty()) {
                take(",");
            }
            arguments.add(argument(catalogue));
        }
        take(")", ")", ";");
        if (type.equals("Recommendation")
                && !arguments.get(0).value().equals(arguments.get(1).value())) {
            throw new Refused("themes");
        }
        return new Insertion(type, List.copyOf(arguments));
    }

    private Argument argument(String catalogue) throws Refused {
        if (catalogue.equals("#")) {
            return new Argument(Optional.empty(), number());
        }
        take("named", "(", catalogue, ",");
        Value word = text();
        take(")");
        return new Argument(Optional.of(catalogue), word);
    }

    private Value text() throws Refused {
        String token = take();
        if (!token.startsWith("\"")) {
            throw new Refused(token);
        }
        String content = token.substring(1, token.length() - 1);
        boolean gap = content.startsWith("{") && content.endsWith("}");
        return new Value(gap, gap ? content.substring(1, content.length() - 1) : content);
    }

    private Value number() throws Refused {
        String token = take();
        if (token.startsWith("{")) {
            return new Value(true, token.substring(1, token.length() - 1));
        }
        if (!Character.isDigit(token.charAt(0))) {
            throw new Refused(token);
        }
        return new Value(false, token);
    }

    private boolean peek(String expected) {
        return next < tokens.size() && tokens.get(next).equals(expected);
    }

    private String take() throws Refused {
        if (next >= tokens.size()) {
            throw new Refused("…");
        }
        return tokens.get(next++);
    }

    private void take(String... expected) throws Refused {
        for (String word : expected) {
            String met = take();
            if (!met.equals(word)) {
                throw new Refused(met);
            }
        }
    }

    private void end() throws Refused {
        if (next < tokens.size()) {
            throw new Refused(tokens.get(next));
        }
    }
}
