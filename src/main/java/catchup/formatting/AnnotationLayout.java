package catchup.formatting;

import catchup.rulebase.Annotation;
import catchup.rulebase.RuleOutline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How an annotation is spelled, and where among the others of its rule it stands. */
final class AnnotationLayout {

    private static final List<String> ORDER = List.of("principle", "certainty", "reason");
    private static final String BARE = Annotation.BARE;

    private AnnotationLayout() {}

    /** The annotations of a line, as they are written: each gets a line of its own. */
    static List<String> each(RuleOutline.Line line) {
        return Annotation.each(line.written()).stream()
                .map(Annotation.Written::text)
                .toList();
    }

    /** Annotations stand in the order of this number; those that rules do not know stand last. */
    static int rank(String written) {
        int rank = ORDER.indexOf(Annotation.nameOf(written));
        return rank < 0 ? ORDER.size() : rank;
    }

    /** The house form of an annotation, or what is written where there is none. */
    static String of(String written) {
        return Annotation.read(written)
                .flatMap(AnnotationLayout::spelled)
                .filter(spelled -> meaning(spelled).equals(meaning(written)))
                .orElse(written);
    }

    /** What an annotation says, whatever its layout and the order of its values. */
    static String meaning(String written) {
        return Annotation.read(written).map(AnnotationLayout::meaning).orElse(written);
    }

    private static String meaning(Annotation annotation) {
        if (annotation.name().equals("principle")
                && annotation.values().keySet().equals(Set.of(BARE))) {
            return "principle " + Annotation.ids(annotation.values().getOrDefault(BARE, ""));
        }
        return annotation.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + " = \"" + value.getValue() + '"')
                .collect(Collectors.joining(", ", annotation.name() + " ", ""));
    }

    private static Optional<String> spelled(Annotation annotation) {
        Map<String, String> values = annotation.values();
        String value = values.getOrDefault(BARE, "");
        String spelled =
                switch (annotation.name()) {
                    case "principle" -> "@principle( \"" + String.join(", ", Annotation.ids(value)) + "\" )";
                    case "certainty" -> "@certainty( " + value + " )";
                    case "reason" -> "@reason( en = \"" + values.get("en") + "\", zh = \"" + values.get("zh") + "\" )";
                    default -> "";
                };
        return Optional.of(spelled).filter(text -> !text.isEmpty());
    }
}
