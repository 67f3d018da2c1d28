package catchup.rulebase;

import catchup.casefile.CaseParts;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTest.Stand.Ahead;
import catchup.rulebase.RuleTest.Stand.Level;
import catchup.rulebase.RuleTest.Stand.Unknown;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tests of rules and of indicators' thresholds, {@code *.test.yaml}. */
public final class RuleTestReader {

    /** Of one file. */
    private static final int MOST = 1_000;

    /** Of all files together: each fires the whole rule base, once for every mutant as well. */
    private static final int MOST_TOGETHER = 10_000;

    private static final Text TESTS = new Text("tests", "测试");
    private static final List<Text> STANDS = List.of(Level.WORD, Ahead.WORD, Unknown.WORD);
    private static final Text YES = new Text("yes", "是");
    private static final Text NO = new Text("no", "否");
    private static final Text YES_OR_NO = new Text("yes or no", "yes（是）或 no（否）");
    private static final Set<String> TEST = Set.copyOf(TestKeys.OF_RULE);

    private final RuleBaseDraft rules;
    private final Catalogues catalogues;
    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private final Text allSettings;
    private final Expectations expectations;
    private final Diagnostics diagnostics;
    private int met;

    /** A reader of tests of these rules, so many in all files that it is given together. */
    public RuleTestReader(RuleBaseDraft rules, Diagnostics diagnostics) {
        this.rules = rules;
        this.catalogues = rules.catalogues();
        this.indicators = rules.indicators();
        this.settings = rules.settings();
        this.allSettings = Setting.listed(settings.all());
        this.expectations = new Expectations(rules, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The tests of several files, as far as they can be read. */
    public RuleTests read(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> SourceFile.read(path, path.toString(), diagnostics).stream())
                .map(this::read)
                .reduce(RuleTests.NONE, RuleTests::and);
    }

    /** The tests of a file, as far as they can be read. */
    public RuleTests read(SourceFile file) {
        Optional<Tree> tree = Yaml.read(file, diagnostics);
        if (tree.isEmpty()) {
            return RuleTests.NONE;
        }
        Fields fields = Fields.of(tree.get(), Set.of("tests", "scales"), diagnostics);
        List<RuleTest> tests = bounded(fields.list("tests")).stream()
                .map(each -> test(each, file))
                .toList();
        ScaleTestReader scales = new ScaleTestReader(indicators, diagnostics);
        return new RuleTests(
                tests,
                bounded(fields.list("scales")).stream()
                        .flatMap(each -> scales.read(each).stream())
                        .toList());
    }

    /** The tests of a list that are read; the first that is one too many is reported. */
    private List<Tree> bounded(List<Tree> list) {
        List<Tree> ofFile = diagnostics.atMost(MOST, list, Tree::at, TESTS).stream()
                .limit(MOST)
                .toList();
        int left = Math.max(0, MOST_TOGETHER - met);
        boolean wereFew = met <= MOST_TOGETHER;
        met += ofFile.size();
        if (wereFew && met > MOST_TOGETHER) {
            diagnostics.add(Problem.TOO_MANY_TESTS, ofFile.get(left).at(), MOST_TOGETHER);
        }
        return ofFile.stream().limit(left).toList();
    }

    private RuleTest test(Tree tree, SourceFile file) {
        Fields fields = Fields.of(tree, TEST, diagnostics);
        Fields given = fields.optional("given")
                .map(each -> Fields.of(each, Set.of("diagnoses", "measures"), diagnostics))
                .orElse(Fields.missing(tree.at(), diagnostics));
        return new RuleTest(
                fields.string("test"),
                rule(fields),
                new RuleTest.Given(
                        tags(fields),
                        stands(fields),
                        ids(given, "diagnoses", catalogues.diagnoses(), Problem.UNKNOWN_DIAGNOSIS),
                        ids(given, "measures", catalogues.measures(), Problem.UNKNOWN_MEASURE)),
                expected(fields, file),
                tree.at());
    }

    private RuleTest.Expected expected(Fields fields, SourceFile file) {
        Optional<Boolean> fires = fires(fields);
        if (fires.isPresent() && !fires.get()) {
            expectations.none(fields);
        }
        return new RuleTest.Expected(
                fires.orElse(false), expectations.certainty(fields), expectations.concludes(fields, file));
    }

    private String rule(Fields fields) {
        String rule = fields.string("rule");
        if (!rule.isBlank() && !rules.names().contains(rule)) {
            fields.scalar("rule")
                    .ifPresent(scalar -> diagnostics.unknown(Problem.UNKNOWN_RULE, scalar.at(), rule, rules.names()));
        }
        return rule;
    }

    /** Whether the rule is to fire; empty if it is not said, or not so that it can be read, which is reported. */
    private Optional<Boolean> fires(Fields fields) {
        Optional<Tree.Scalar> scalar = fields.required("fires").flatMap(fields::asScalar);
        Optional<Boolean> fires = scalar.map(Tree.Scalar::text)
                .filter(word -> YES.reads(word) || NO.reads(word))
                .map(YES::reads);
        if (fires.isEmpty()) {
            scalar.ifPresent(word -> diagnostics.add(Problem.NOT_YES_NO, word.at(), word.text(), YES_OR_NO));
        }
        return fires;
    }

    /** What kind of region it is: a list of tags, or the section of a case. */
    private Set<String> tags(Fields fields) {
        return fields.optional("region")
                .filter(Tree.Mapping.class::isInstance)
                .map(region -> CaseParts.tags(region, settings, diagnostics))
                .orElseGet(() ->
                        new LinkedHashSet<>(ids(fields, "region", settings, Problem.UNKNOWN_SETTING, allSettings)));
    }

    /** @param more what the wording needs besides the word that is not known */
    private <T extends Named> List<String> ids(
            Fields fields, String key, Catalogue<T> catalogue, Problem unknown, Object... more) {
        List<String> ids = new ArrayList<>();
        for (Tree.Scalar word : fields.words(key)) {
            Optional<T> found = catalogue.find(word.text());
            if (found.isEmpty()) {
                diagnostics.unknown(unknown, word.at(), word.text(), catalogue.words(), more);
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
            Optional<Indicator> indicator = indicators.find(entry.key().text());
            if (indicator.isEmpty()) {
                diagnostics.unknown(
                        Problem.UNKNOWN_INDICATOR, entry.key().at(), entry.key().text(), indicators.words());
            } else {
                stand(indicator.get(), entry)
                        .ifPresent(stand -> stands.put(indicator.get().id(), stand));
            }
        }
        return stands;
    }

    private Optional<Stand> stand(Indicator indicator, Tree.Entry entry) {
        Tree tree = entry.value();
        if (tree instanceof Tree.Mapping) {
            return Optional.of(new Stand.Figures(CaseParts.fact(indicator, entry, diagnostics)));
        }
        if (!(tree instanceof Tree.Scalar word)) {
            diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), new Text("a severity", "一个差距程度"));
            return Optional.empty();
        }
        if (Level.WORD.reads(word.text())) {
            return Optional.of(new Level());
        } else if (Ahead.WORD.reads(word.text())) {
            return Optional.of(new Ahead());
        }
        return Unknown.WORD.reads(word.text()) ? Optional.of(new Unknown()) : behind(indicator, word);
    }

    private Optional<Stand> behind(Indicator indicator, Tree.Scalar word) {
        Optional<Severity> severity = Severity.named(word.text());
        if (severity.isEmpty()) {
            List<Text> known = new ArrayList<>(
                    List.of(Severity.values()).stream().map(Severity::text).toList());
            known.addAll(STANDS);
            List<String> words = known.stream()
                    .flatMap(text -> Stream.of(text.en(), text.zh()))
                    .toList();
            diagnostics.unknown(Problem.NOT_ONE_OF, word.at(), word.text(), words, Text.each(known));
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
}
