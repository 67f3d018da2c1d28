package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Constraint;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the sentences of a vocabulary stand in pairs: to each in one language there is one in the other that means the same,
 * whatever its gaps are called and whichever of the two stands first.
 */
final class SentencePairs {

    private final Catalogues catalogues;
    private final Diagnostics diagnostics;

    SentencePairs(Catalogues catalogues, Diagnostics diagnostics) {
        this.catalogues = catalogues;
        this.diagnostics = diagnostics;
    }

    /** Reports neighbours of two languages that differ, and other sentences without a partner anywhere. */
    void check(List<Sentence> sentences) {
        List<Sentence> left = unpaired(sentences);
        for (int i = 0; i < left.size(); i++) {
            Sentence one = left.get(i);
            if (i + 1 < left.size() && areNeighbours(one, left.get(i + 1))) {
                i++;
                Sentence other = left.get(i);
                diagnostics.conflict(Problem.SENTENCES_DIFFER, other.at(), one.at(), other.text(), one.text());
            } else if (sentences.stream().noneMatch(other -> meanTheSame(one, other))) {
                diagnostics.add(Problem.SENTENCE_WITHOUT_PARTNER, one.at(), one.text());
            }
        }
    }

    /** The sentences that do not mean the same as the one beside them, in the order of their lines. */
    private List<Sentence> unpaired(List<Sentence> sentences) {
        List<Sentence> left = new ArrayList<>(sentences);
        left.sort(Comparator.comparing(Sentence::at));
        for (int i = 0; i + 1 < left.size(); i++) {
            if (areNeighbours(left.get(i), left.get(i + 1)) && meanTheSame(left.get(i), left.get(i + 1))) {
                left.subList(i, i + 2).clear();
                i--;
            }
        }
        return left;
    }

    private static boolean areNeighbours(Sentence one, Sentence other) {
        return one.lang() != other.lang() && other.at().line() == one.at().line() + 1;
    }

    private boolean meanTheSame(Sentence one, Sentence other) {
        if (one.lang() == other.lang()) {
            return false;
        }
        List<String> gaps = new ArrayList<>();
        List<String> otherGaps = new ArrayList<>();
        return said(one.meaning(), gaps).equals(said(other.meaning(), otherGaps)) && fit(gaps, otherGaps);
    }

    /** Whether gaps in the same places may be the same: where both sentences use the same names, each must be in its place. */
    private static boolean fit(List<String> gaps, List<String> others) {
        Set<String> shared = new HashSet<>(gaps);
        shared.retainAll(others);
        for (int i = 0; i < gaps.size(); i++) {
            boolean named = shared.contains(gaps.get(i)) || shared.contains(others.get(i));
            if (named && !gaps.get(i).equals(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a right-hand side says, with its gaps numbered; {@code gaps} takes their names in that order. */
    private String said(Template meaning, List<String> gaps) {
        StringBuilder said = new StringBuilder();
        if (meaning instanceof Template.Look look) {
            said.append(look.quantity())
                    .append(look.count().map(count -> said(count, gaps)).orElse(""));
            said.append(look.type());
            look.constraints().stream()
                    .sorted(Comparator.comparing(Constraint::field))
                    .forEach(constraint ->
                            said.append(' ').append(constraint.field()).append(said(constraint.value(), gaps)));
        } else if (meaning instanceof Template.Say say) {
            for (Insertion insertion : say.insertions()) {
                said.append(' ').append(insertion.type());
                for (Argument argument : insertion.arguments()) {
                    said.append(argument.catalogue()).append(said(argument.value(), gaps));
                }
            }
        }
        return said.toString();
    }

    private String said(Value value, List<String> gaps) {
        if (!value.gap()) {
            return "=" + plain(value.text());
        }
        if (!gaps.contains(value.text())) {
            gaps.add(value.text());
        }
        return "#" + gaps.indexOf(value.text());
    }

    /** A fixed word as it reads in both languages. */
    private String plain(String word) {
        return Severity.named(word)
                .map(Severity::name)
                .or(() -> List.of(
                                catalogues.indicators(),
                                catalogues.diagnoses(),
                                catalogues.measures(),
                                catalogues.dimensions(),
                                catalogues.settings(),
                                catalogues.cautions())
                        .stream()
                        .flatMap(catalogue -> catalogue.find(word).map(Named::id).stream())
                        .findFirst())
                .orElse(word);
    }
}
