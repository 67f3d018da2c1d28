package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.RuleTest.Stand;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tests of rules, {@code *.test.yaml}. */
public final class RuleTestReader {

    private static final List<String> STANDS = List.of("level", "ahead", "unknown");

    private final RuleBase rules;
    private final Set<String> ruleNames;
    private final Diagnostics diagnostics;

    public RuleTestReader(RuleBase rules, Diagnostics diagnostics) {
        this.rules = rules;
        this.ruleNames = rules.rules().stream().map(Rule::name).collect(Collectors.toSet());
        this.diagnostics = diagnostics;
    }

    /** The tests of a file, as far as they can be read. */
    public List<RuleTest> read(SourceFile file) {
        Optional<Tree> tree = Yaml.read(file, diagnostics);
        if (tree.isEmpty()) {
            return List.of();
        }
        Fields fields = Fields.of(tree.get(), Set.of("tests"), diagnostics);
        List<RuleTest> tests = new ArrayList<>();
        fields.list("tests").forEach(each -> tests.add(test(each)));
        return tests;
    }

    private RuleTest test(Tree tree) {
        Fields fields = Fields.of(tree, Set.of("test", "rule", "fires", "region", "facts", "given"), diagnostics);
        Fields given = fields.optional("given")
                .map(each -> Fields.of(each, Set.of("diagnoses", "measures"), diagnostics))
                .orElse(Fields.of(new Tree.Mapping(List.of(), tree.at()), Set.of(), diagnostics));
        return new RuleTest(
                fields.string("test"),
                rule(fields),
                fires(fields),
                new LinkedHashSet<>(ids(fields, "region", rules.settings(), Problem.UNKNOWN_SETTING)),
                stands(fields),
                ids(given, "diagnoses", rules.diagnoses(), Problem.UNKNOWN_DIAGNOSIS),
                ids(given, "measures", rules.measures(), Problem.UNKNOWN_MEASURE),
                tree.at());
    }

    private String rule(Fields fields) {
        String rule = fields.string("rule");
        if (!ruleNames.contains(rule)) {
            fields.scalar("rule")
                    .ifPresent(scalar -> diagnostics.unknown(Problem.UNKNOWN_RULE, scalar.at(), rule, ruleNames));
        }
        return rule;
    }

    private boolean fires(Fields fields) {
        Optional<Tree.Scalar> scalar = fields.required("fires").flatMap(fields::asScalar);
        scalar.filter(word -> !word.text().equals("yes") && !word.text().equals("no"))
                .ifPresent(word -> diagnostics.add(Problem.NOT_YES_NO, word.at(), word.text()));
        return scalar.map(word -> word.text().equals("yes")).orElse(false);
    }

    private <T extends Named> List<String> ids(Fields fields, String key, Catalogue<T> catalogue, Problem unknown) {
        List<String> ids = new ArrayList<>();
        for (Tree.Scalar word : fields.words(key)) {
            Optional<T> found = catalogue.find(word.text());
            if (found.isEmpty()) {
                diagnostics.unknown(unknown, word.at(), word.text(), catalogue.words());
            }
            found.ifPresent(each -> ids.add(each.id()));
        }
        return ids;
    }

    private Map<String, Stand> stands(Fields fields) {
        Map<String, Stand> stands = new LinkedHashMap<>();
        Optional<Tree> facts = fields.optional("facts");
        if (facts.isEmpty()) {
            return stands;
        }
        for (Tree.Entry entry : Fields.open(facts.get(), diagnostics).entries()) {
            Optional<Indicator> indicator = rules.indicators().find(entry.key().text());
            if (indicator.isEmpty()) {
                diagnostics.unknown(
                        Problem.UNKNOWN_INDICATOR,
                        entry.key().at(),
                        entry.key().text(),
                        rules.indicators().words());
            } else {
                stand(indicator.get(), entry.value())
                        .ifPresent(stand -> stands.put(indicator.get().id(), stand));
            }
        }
        return stands;
    }

    private Optional<Stand> stand(Indicator indicator, Tree tree) {
        if (tree instanceof Tree.Mapping) {
            Fields figures = Fields.of(tree, Set.of("region", "benchmark"), diagnostics);
            return Optional.of(new Stand.Figures(figure(figures, "region"), figure(figures, "benchmark")));
        }
        if (!(tree instanceof Tree.Scalar word)) {
            diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), new Text("a severity", "一个差距等级"));
            return Optional.empty();
        }
        return switch (word.text()) {
            case "level" -> Optional.of(new Stand.Level());
            case "ahead" -> Optional.of(new Stand.Ahead());
            case "unknown" -> Optional.of(new Stand.Unknown());
            default -> behind(indicator, word);
        };
    }

    private Optional<Stand> behind(Indicator indicator, Tree.Scalar word) {
        Optional<Severity> severity = Severity.named(word.text());
        if (severity.isEmpty()) {
            List<String> known = new ArrayList<>(STANDS);
            known.addAll(List.of("mild", "moderate", "severe", "critical"));
            diagnostics.unknown(Problem.UNKNOWN_SEVERITY, word.at(), word.text(), known);
            return Optional.empty();
        }
        if (severity.get() == Severity.NONE) {
            return Optional.of(new Stand.Level());
        }
        if (!indicator.thresholds().from().containsKey(severity.get())) {
            diagnostics.add(
                    Problem.SEVERITY_NEVER_REACHED,
                    word.at(),
                    indicator.id(),
                    severity.get().text());
            return Optional.empty();
        }
        return severity.map(Stand.Behind::new);
    }

    private static double figure(Fields fields, String key) {
        return fields.scalar(key)
                .filter(word -> word.text().equals("yes") || word.text().equals("no"))
                .map(word -> word.text().equals("yes") ? 1.0 : 0.0)
                .orElseGet(() -> fields.number(key));
    }
}
