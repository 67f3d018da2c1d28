package catchup.rulebase;

import catchup.fact.Conclusion;
import catchup.fact.Severity;
import catchup.text.Unseen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a rule base as plain DRL that any KIE installation runs, with the types of its facts. Everything is written from
 * the checked model; nothing of an author's text gets in but names and reasons, as quoted strings.
 */
public final class PlainDrl {

    /** Where a KIE project keeps the resources of the package. */
    private static final String FOLDER = "catchup/rules/";

    private final RuleBase rules;

    public PlainDrl(RuleBase rules) {
        this.rules = rules;
    }

    /** The files to write, by name: together the resources of a KIE project. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FOLDER + "facts.drl", facts());
        for (Layer layer : Layer.values()) {
            files.put(FOLDER + layer.code() + ".drl", rules(layer));
        }
        files.put("META-INF/kmodule.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <kmodule xmlns="http://www.drools.org/xsd/kmodule">
                  <kbase name="catchup" default="true" equalsBehavior="equality" packages="*">
                    <ksession name="catchup" default="true"/>
                  </kbase>
                </kmodule>
                """);
        return files;
    }

    /** The types of the facts, as DRL. */
    public static String facts() {
        try (InputStream stream = PlainDrl.class.getResourceAsStream("facts.drl")) {
            if (stream == null) {
                throw new IllegalStateException("facts.drl is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String rules(Layer layer) {
        StringBuilder text = new StringBuilder(RuleReader.PACKAGE + "\n\nimport java.util.List\n");
        rules.rules().stream().filter(rule -> rule.layer() == layer).forEach(rule -> rule(rule, text));
        return text.toString();
    }

    private static void rule(Rule rule, StringBuilder text) {
        text.append("\nrule ").append(quoted(rule.name())).append('\n');
        line(text, "@principle( " + quoted(String.join(", ", rule.principles())) + " )");
        line(text, "@certainty( " + rule.certainty() + " )");
        line(
                text,
                "@reason( en = " + quoted(rule.reason().en()) + ", zh = "
                        + quoted(rule.reason().zh()) + " )");
        line(text, "salience " + rule.layer().salience());
        text.append("when\n");
        rule.conditions().forEach(condition -> line(text, condition(condition)));
        text.append("then\n");
        rule.conclusions().forEach(conclusion -> line(text, "insert( " + conclusion(conclusion) + " );"));
        text.append("end\n");
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }

    private static String condition(Condition condition) {
        String pattern = pattern(condition.pattern());
        if (condition instanceof Condition.Absent) {
            return "not " + pattern;
        } else if (condition instanceof Condition.AtLeast least) {
            return counted(">=", least.count(), pattern);
        } else if (condition instanceof Condition.AtMost most) {
            return counted("<=", most.count(), pattern);
        }
        return pattern;
    }

    private static String counted(String comparison, int count, String pattern) {
        return "Number( intValue " + comparison + " " + count + " ) from accumulate( " + pattern + ", count( 1 ) )";
    }

    private static String pattern(Pattern pattern) {
        Constraints constraints = new Constraints();
        if (pattern instanceof Pattern.OfGap gap) {
            return constraints
                    .contains("called", gap.key())
                    .contains("dimension", gap.dimension())
                    .contains("reaches", severity(gap.from(), Severity.NONE))
                    .contains("within", severity(gap.to(), Severity.CRITICAL))
                    .of("Gap");
        } else if (pattern instanceof Pattern.OfStrength strength) {
            constraints.contains("called", strength.key()).contains("dimension", strength.dimension());
            return (strength.clear() ? constraints.and("clear == true") : constraints).of("Strength");
        } else if (pattern instanceof Pattern.OfUnknown unknown) {
            return constraints.contains("called", unknown.key()).of("Unknown");
        } else if (pattern instanceof Pattern.OfLag lag) {
            return constraints
                    .contains("called", lag.key())
                    .contains("reaches", severity(lag.from(), Severity.NONE))
                    .of("Lag");
        } else if (pattern instanceof Pattern.OfProfile profile) {
            return constraints.contains("tags", profile.key()).of("Profile");
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
            return constraints.contains("called", diagnosis.key()).of("Diagnosis");
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            return constraints
                    .contains("called", recommendation.key())
                    .contains("theme", recommendation.theme())
                    .of("Recommendation");
        }
        return constraints.contains("called", pattern.key()).of("Coverage");
    }

    private static Optional<String> severity(Severity severity, Severity free) {
        return severity == free ? Optional.empty() : Optional.of(severity.text().en());
    }

    private static String conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return inserted("Diagnosis", named(diagnosis.id()));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return inserted("Recommendation", named(recommendation.measure()), named(recommendation.theme()));
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            return inserted("Coverage", named(coverage.theme()));
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return warning.measure()
                    .map(measure -> inserted("MeasureWarning", named(warning.caution()), named(measure)))
                    .orElseGet(() -> inserted("PlanWarning", named(warning.caution())));
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return inserted("Synergy", named(synergy.measure()), named(synergy.other()));
        } else if (conclusion instanceof Conclusion.Order order) {
            return inserted("Order", named(order.first()), named(order.then()));
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return inserted("Conflict", named(conflict.measure()), named(conflict.other()));
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return inserted("Hold", named(hold.measure()), String.valueOf(hold.phase()));
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return inserted("Advance", named(advance.measure()), String.valueOf(advance.phase()));
        }
        return inserted("Stage", String.valueOf(((Conclusion.Stage) conclusion).phase()));
    }

    private static String inserted(String type, String... arguments) {
        return "new " + type + "( " + String.join(", ", arguments) + " )";
    }

    private static String named(String id) {
        return "List.of( " + quoted(id) + " )";
    }

    /** A string literal on one line: whatever stands in it stays in it. */
    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').append((char) c);
            } else if (Unseen.is(c) && !Character.isSurrogate((char) c)) {
                literal.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                literal.append((char) c);
            }
        });
        return '"' + literal.toString() + '"';
    }

    /** The constraints of a pattern, joined by commas. */
    private static final class Constraints {
        private String text = "";

        Constraints contains(String field, Optional<String> value) {
            return value.map(wanted -> and(field + " contains " + quoted(wanted)))
                    .orElse(this);
        }

        Constraints and(String constraint) {
            text = text.isEmpty() ? constraint : text + ", " + constraint;
            return this;
        }

        String of(String type) {
            return text.isEmpty() ? type + "()" : type + "( " + text + " )";
        }
    }
}
