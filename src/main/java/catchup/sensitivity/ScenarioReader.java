package catchup.sensitivity;

import catchup.casefile.Assignments;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.handbook.Inquiry;
import catchup.rulebase.RuleBase;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads files of scenarios: a list, each entry with a {@code name} in both languages, what it sets ({@code set:} an indicator or a
 * setting and its value) and the dimensions in which the region is to be as good as its benchmark ({@code as-benchmark:}). What
 * is set by name overrides what a dimension brings.
 */
public final class ScenarioReader {

    /** More scenarios than this are no table that anyone would read. */
    private static final int MOST = 50;

    private static final Set<String> KEYS = Set.of("name", "set", "as-benchmark");
    private static final Text A_LIST = new Text("a list of scenarios", "情景列表");
    private static final Text SCENARIOS = new Text("scenarios", "个情景");

    private final RuleBase rules;
    private final Case subject;
    private final Diagnostics diagnostics;
    private final Inquiry inquiry;
    private final Assignments assignments;

    public ScenarioReader(RuleBase rules, Case subject, Diagnostics diagnostics) {
        this.rules = rules;
        this.subject = subject;
        this.diagnostics = diagnostics;
        this.inquiry = new Inquiry(rules, diagnostics);
        this.assignments = inquiry.assignments();
    }

    /** The scenarios of a file, in its order; what is wrong in it is reported and left out. */
    public List<Scenario> read(Path file) {
        return SourceFile.read(file, file.toString(), diagnostics)
                .flatMap(source -> Yaml.read(source, diagnostics))
                .map(this::scenarios)
                .orElse(List.of());
    }

    private List<Scenario> scenarios(Tree tree) {
        if (!(tree instanceof Tree.Sequence list)) {
            diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), A_LIST);
            return List.of();
        }
        diagnostics.atMost(MOST, list.items(), Tree::at, SCENARIOS);
        return list.items().stream().limit(MOST).map(this::scenario).toList();
    }

    private Scenario scenario(Tree tree) {
        Fields fields = Fields.of(tree, KEYS, diagnostics);
        Text name = fields.text("name");
        List<Assignment> all = new ArrayList<>();
        fields.words("as-benchmark").forEach(word -> all.addAll(asBenchmark(word)));
        fields.optional("set").ifPresent(set -> all.addAll(set(set)));
        return new Scenario(name, all);
    }

    private List<Assignment> set(Tree set) {
        List<Assignment> read = new ArrayList<>();
        Fields fields = Fields.open(set, diagnostics);
        for (Tree.Entry entry : fields.entries()) {
            fields.asScalar(entry.value())
                    .flatMap(value -> assignments.read(entry.key(), value, subject))
                    .ifPresent(read::add);
        }
        return read;
    }

    /**
     * What was typed, as far as it can be read.
     *
     * @param from what messages call the place it was typed in
     */
    public List<Assignment> set(List<String> typed, String from) {
        return assignments.read(typed, subject, from);
    }

    /** What a dimension, by its id or name, would have to be; reported and empty if there is no such dimension. */
    public List<Assignment> asBenchmark(Tree.Scalar word) {
        return inquiry.dimension(word.text(), word.at())
                .map(known -> Scenario.asBenchmark(known.id(), subject, rules))
                .orElse(List.of());
    }
}
