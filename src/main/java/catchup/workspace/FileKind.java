package catchup.workspace;

import catchup.rulebase.RuleBaseReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file of a workspace holds. Other files are neither listed nor read nor written. */
public enum FileKind {
    RULES,
    TESTS,
    VOCABULARY,
    CATALOGUE,
    MEASURES,
    RANKING,
    MARGINS,
    NOTES,
    CASE,
    MAPPING,
    TABLE;

    private static final String TEST = ".test.yaml";
    private static final Set<String> OF_MARGINS = Set.of("margins.yaml", "efforts.csv");
    private static final List<String> DATA = List.of(".yaml", ".yml", ".json");

    /** The kind of a file in a folder of rules; empty if it is none of those. */
    static Optional<FileKind> inRules(String path) {
        int slash = path.indexOf('/');
        String name = path.substring(slash + 1);
        if (name.endsWith(".md")) {
            return Optional.of(NOTES);
        } else if (slash >= 0) {
            boolean part = RuleBaseReader.FOLDERS.contains(path.substring(0, slash));
            return part && name.endsWith(".dslr")
                    ? Optional.of(RULES)
                    : part && name.endsWith(TEST) ? Optional.of(TESTS) : Optional.empty();
        }
        return RuleBaseReader.FILES.contains(name) ? Optional.of(known(name)) : Optional.empty();
    }

    private static FileKind known(String name) {
        return name.endsWith(TEST)
                ? TESTS
                : OF_MARGINS.contains(name)
                        ? MARGINS
                        : switch (name) {
                            case "vocabulary.dsl" -> VOCABULARY;
                            case "measures.yaml" -> MEASURES;
                            case "ranking.yaml" -> RANKING;
                            default -> CATALOGUE;
                        };
    }

    /** The kind of a file in a folder of cases; empty if it is none of those. */
    static Optional<FileKind> inCases(String path) {
        if (path.indexOf('/') >= 0) {
            return Optional.empty();
        } else if (path.endsWith(".csv")) {
            return Optional.of(TABLE);
        }
        return DATA.stream()
                .filter(path::endsWith)
                .findFirst()
                .map(ending -> path.endsWith(".mapping" + ending) ? MAPPING : CASE);
    }
}
