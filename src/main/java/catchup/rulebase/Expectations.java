package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.rulebase.RuleTest.Sureness;
import catchup.source.Fields;
import catchup.source.Numbers;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a test of a rule expects. */
final class Expectations {

    private static final Set<String> OF_A_FIRING = Set.of("certainty", "concludes");

    /** Half of the last of two places, and a little for what doubles cannot hold. */
    private static final double ROUNDING = 0.005 + 1e-9;

    private final RuleBaseDraft rules;
    private final Interpreter interpreter;
    private final Diagnostics diagnostics;

    Expectations(RuleBaseDraft rules, Diagnostics diagnostics) {
        this.rules = rules;
        this.interpreter = new Interpreter(rules.catalogues(), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Reports what is expected of a firing where there is to be none. */
    void none(Fields fields) {
        fields.entries().stream()
                .map(Tree.Entry::key)
                .filter(key -> OF_A_FIRING.contains(key.text()))
                .forEach(key -> diagnostics.add(Problem.NOTHING_TO_EXPECT, key.at(), key.text()));
    }

    /** How sure the firing must be; empty if nothing is said, or nothing that can be read, which is reported. */
    Optional<Sureness> certainty(Fields fields) {
        return fields.scalar("certainty").flatMap(word -> number(word).or(() -> word(word)));
    }

    /** What the rule must conclude, in sentences of the vocabulary; unknown ones are reported. */
    Optional<List<Conclusion>> concludes(Fields fields, SourceFile file) {
        if (!fields.has("concludes")) {
            return Optional.empty();
        }
        List<Conclusion> conclusions = new ArrayList<>();
        for (Tree.Scalar sentence : fields.words("concludes")) {
            action(sentence, file).ifPresent(action -> conclusions.addAll(action.conclusions()));
        }
        return Optional.of(conclusions.stream().distinct().toList());
    }

    private Optional<Action> action(Tree.Scalar written, SourceFile file) {
        NormalLine line = NormalLine.of(written.text());
        for (Sentence sentence : rules.phrases().actions()) {
            Optional<Map<String, Sentence.Word>> words =
                    sentence.match(line, file.name(), written.at().line());
            if (words.isPresent() && sentence.meaning() instanceof Template.Say say) {
                return interpreter.action(say, placed(words.get(), written), written.text(), written.at());
            }
        }
        Meant meant = new Meant(rules.phrases().actions(), rules.catalogues());
        diagnostics.unknown(
                Problem.UNKNOWN_SENTENCE,
                written.at(),
                written.text(),
                meant.named(line),
                () -> meant.surely(line),
                () -> meant.perhaps(line));
        return Optional.empty();
    }

    /** The words at their places in the file; where the sentence is not written letter by letter, its place is theirs. */
    private static Map<String, Sentence.Word> placed(Map<String, Sentence.Word> words, Tree.Scalar written) {
        Location whole = written.at();
        int quote = written.quoted() ? 1 : 0;
        boolean literal = whole.endColumn() - whole.column() == written.text().length() + 2 * quote;
        int shift = whole.column() - 1 + quote;
        Map<String, Sentence.Word> placed = new HashMap<>();
        words.forEach((gap, word) -> placed.put(
                gap,
                new Sentence.Word(
                        word.text(),
                        literal
                                ? new Location(
                                        whole.file(),
                                        whole.line(),
                                        word.at().column() + shift,
                                        word.at().endColumn() + shift)
                                : whole)));
        return placed;
    }

    private static Optional<Sureness> number(Tree.Scalar word) {
        return Numbers.parse(word.text())
                .filter(number -> number >= 0 && number <= 1)
                .map(number -> new Sureness(word.text(), number - ROUNDING, number + ROUNDING));
    }

    private Optional<Sureness> word(Tree.Scalar word) {
        List<RankingSettings.Band> bands =
                rules.ranking().map(RankingSettings::words).orElse(List.of());
        for (int i = 0; i < bands.size(); i++) {
            Text name = bands.get(i).name();
            if (name.en().equals(word.text()) || name.zh().equals(word.text())) {
                double to = i + 1 < bands.size() ? bands.get(i + 1).from() : Double.POSITIVE_INFINITY;
                return Optional.of(new Sureness(word.text(), bands.get(i).from(), to));
            }
        }
        if (rules.ranking().isPresent()) {
            List<Text> names = bands.stream().map(RankingSettings.Band::name).toList();
            List<String> known = names.stream()
                    .flatMap(name -> Stream.of(name.en(), name.zh()))
                    .toList();
            diagnostics.unknown(Problem.UNKNOWN_CERTAINTY, word.at(), word.text(), known, Text.each(names));
        }
        return Optional.empty();
    }
}
