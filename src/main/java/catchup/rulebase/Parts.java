package catchup.rulebase;

import catchup.fact.Conclusion;
import catchup.fact.Severity;
import catchup.text.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition taken apart into what the right-hand side of a vocabulary entry is made of.
 *
 * @param severities severities by field; {@code ids} names by field; {@code flags} other texts by field
 */
record Parts(
        Template.Quantity quantity,
        String count,
        String type,
        Map<String, String> ids,
        Map<String, Severity> severities,
        Set<String> flags) {

    /** A conclusion taken apart: the type that is inserted and what its constructor is given. */
    record Said(String type, List<String> arguments) {}

    static Parts of(Condition condition) {
        if (condition instanceof Condition.Holds) {
            return of(Template.Quantity.ONE, "", condition.pattern());
        } else if (condition instanceof Condition.Absent) {
            return of(Template.Quantity.NONE, "", condition.pattern());
        } else if (condition instanceof Condition.AtLeast least) {
            return of(Template.Quantity.AT_LEAST, String.valueOf(least.count()), condition.pattern());
        }
        return of(
                Template.Quantity.AT_MOST, String.valueOf(((Condition.AtMost) condition).count()), condition.pattern());
    }

    static Said of(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return said("Diagnosis", diagnosis.id());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return said("Recommendation", recommendation.measure(), recommendation.theme());
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            return said("Coverage", coverage.theme());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            return warning.measure()
                    .map(measure -> said("MeasureWarning", warning.caution(), measure))
                    .orElseGet(() -> said("PlanWarning", warning.caution()));
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return said("Synergy", synergy.measure(), synergy.other());
        } else if (conclusion instanceof Conclusion.Order order) {
            return said("Order", order.first(), order.then());
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            return said("Conflict", conflict.measure(), conflict.other());
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return said("Hold", hold.measure(), String.valueOf(hold.phase()));
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return said("Advance", advance.measure(), String.valueOf(advance.phase()));
        }
        return said("Stage", String.valueOf(((Conclusion.Stage) conclusion).phase()));
    }

    /** Whether what stands in a field is the id of something that has a name. */
    boolean isName(String field) {
        return ids.containsKey(field);
    }

    /** The catalogue that the id in a field belongs to. */
    String kind(String field) {
        return switch (field) {
            case "tags" -> "settings";
            case "dimension", "theme" -> "dimensions";
            default ->
                switch (type) {
                    case "Lag", "Coverage" -> "dimensions";
                    case "Diagnosis" -> "diagnoses";
                    case "Recommendation" -> "measures";
                    default -> "indicators";
                };
        };
    }

    /** All fields with what they must contain or equal. */
    Map<String, String> fields(Lang lang) {
        Map<String, String> fields = new LinkedHashMap<>(ids);
        severities.forEach(
                (field, severity) -> fields.put(field, severity.text().in(lang)));
        flags.forEach(flag -> fields.put(flag, "true"));
        return fields;
    }

    /** The severity that asks for nothing in a field, where none is asked for; null in a field that holds none. */
    @Nullable String free(String field, Lang lang) {
        if (severities.containsKey(field)) {
            return null;
        }
        return switch (field) {
            case "reaches" -> Severity.NONE.text().in(lang);
            case "within" -> Severity.CRITICAL.text().in(lang);
            default -> null;
        };
    }

    private static Said said(String type, String... arguments) {
        return new Said(type, List.of(arguments));
    }

    private static Parts of(Template.Quantity quantity, String count, Pattern pattern) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, Severity> severities = new LinkedHashMap<>();
        boolean clear = false;
        pattern.key().ifPresent(key -> ids.put(pattern instanceof Pattern.OfProfile ? "tags" : "called", key));
        if (pattern instanceof Pattern.OfGap gap) {
            put("dimension", gap.dimension(), ids);
            put("reaches", gap.from(), Severity.NONE, severities);
            put("within", gap.to(), Severity.CRITICAL, severities);
        } else if (pattern instanceof Pattern.OfStrength strength) {
            put("dimension", strength.dimension(), ids);
            clear = strength.clear();
        } else if (pattern instanceof Pattern.OfLag lag) {
            put("reaches", lag.from(), Severity.NONE, severities);
        } else if (pattern instanceof Pattern.OfRecommendation recommendation) {
            put("theme", recommendation.theme(), ids);
        }
        String type = pattern.type().getSimpleName();
        return new Parts(quantity, count, type, ids, severities, clear ? Set.of("clear") : Set.of());
    }

    private static void put(String field, Optional<String> id, Map<String, String> ids) {
        id.ifPresent(known -> ids.put(field, known));
    }

    private static void put(String field, Severity met, Severity free, Map<String, Severity> severities) {
        if (met != free) {
            severities.put(field, met);
        }
    }
}
