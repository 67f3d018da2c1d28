package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Explanation;
import catchup.diagnostic.Problem;
import catchup.text.Lang;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the pages about problems, put into a whole set of files: the wrong one is reported as that problem and
 * nothing else, the right one not at all. Each line below says in which file an example stands, and where: in the place of the
 * line that begins so, or of those from one to another; of the whole file ({@code *}); at its end ({@code +}).
 */
class ExplainedExamplesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int used;

    @Test
    void theFilesThatExamplesArePutIntoAreInOrder() {
        assertThat(new ExampleFiles(folder).codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "syntax                   | case.yaml             | setting:",
                "anchor-refused           | case.yaml             | traits:",
                "tag-refused              | case.yaml             | year:",
                "duplicate-key            | case.yaml             | budget:",
                "unknown-key              | case.yaml             | budget:",
                "missing-key              | case.yaml             | name:",
                "wrong-shape              | case.yaml             | name:",
                "empty-text               | dimensions.csv        | +",
                "not-a-number             | case.yaml             | region: 15",
                "not-a-year               | case.yaml             | year:",
                "not-yes-no               | case.yaml             | region: no",
                "not-one-of               | case.yaml             | quality:",
                "missing-column           | dimensions.csv        | id, … supply,",
                "unknown-column           | regions.mapping.yaml  | per:",
                "duplicate-column         | regions.csv           | *",
                "wrong-cell-count         | dimensions.csv        | +",
                "unknown-row              | regions.mapping.yaml  | benchmark:",
                "bad-id                   | dimensions.csv        | +",
                "duplicate-id             | dimensions.csv        | +",
                "duplicate-name           | dimensions.csv        | +",
                "unknown-indicator        | diagnose/edited.dslr  | the gap",
                "unknown-dimension        | diagnose/edited.dslr  | the gap",
                "unknown-setting          | diagnose/edited.dslr  | the gap",
                "unknown-diagnosis        | diagnose/edited.dslr  | diagnose",
                "unknown-measure          | recommend/edited.dslr | recommend",
                "unknown-caution          | coordinate/edited.dslr | warn",
                "wrong-catalogue          | diagnose/edited.dslr  | the gap",
                "unknown-principle        | diagnose/edited.dslr  | @principle",
                "unknown-severity         | diagnose/edited.dslr  | the gap",
                "unknown-unit             | indicators.csv        | +",
                "thresholds-not-ascending | indicators.csv        | +",
                "range-reversed           | indicators.csv        | +",
                "out-of-range             | case.yaml             | region: 15",
                "prerequisite-later       | measures.yaml         | +",
                "prerequisite-loop        | measures.yaml         | +",
                "linked-to-itself         | coordinate/edited.dslr | warn",
                "wrong-unit               | case.yaml             | unit:",
                "not-a-date               | case.yaml             | +",
                "benchmark-missing        | case.yaml             | *",
                "number-as-text           | case.yaml             | region: 15",
                "missing-provenance       | case.yaml             | premium-grade-share:",
                "missing-unit             | case.yaml             | premium-grade-share:",
                "not-a-count              | case.yaml             | premium-grade-share:",
                "other-kind               | case.yaml             | setting: … traits:",
                "not-beside               | regions.mapping.yaml  | table:",
                "no-key-in-id             | regions.mapping.yaml  | case:",
                "unmapped-column          | regions.mapping.yaml  | left-out: … rain:",
                "left-out-and-used        | regions.mapping.yaml  | left-out: … rain:",
                "division-by-zero         | regions.csv           | hills,",
                "bad-sentence-entry       | vocabulary.dsl        | +",
                "refused-expansion        | vocabulary.dsl        | +",
                "duplicate-sentence       | vocabulary.dsl        | +",
                "header-missing           | diagnose/edited.dslr  | package … agenda-group",
                "unknown-layer            | diagnose/edited.dslr  | agenda-group",
                "unknown-sentence         | diagnose/edited.dslr  | the gap",
                "two-sentences            | diagnose/edited.dslr  | the gap",
                "not-filled-in            | diagnose/edited.dslr  | the gap",
                "unknown-annotation       | diagnose/edited.dslr  | @certainty",
                "sentence-not-in-layer    | recommend/edited.dslr | agenda-group … the diagnosis",
                "missing-annotation       | diagnose/edited.dslr  | rule … @reason",
                "bad-annotation           | diagnose/edited.dslr  | @reason",
                "duplicate-rule           | diagnose/edited.dslr  | rule",
                "not-closed               | diagnose/edited.dslr  | then … end",
                "missing-part             | diagnose/edited.dslr  | when … end",
                "unexpected-line          | diagnose/edited.dslr  | //",
                "certainty-out-of-range   | diagnose/edited.dslr  | @certainty",
                "bad-count                | coordinate/edited.dslr | warn",
                "rule-cycle               | diagnose/compound.dslr | //",
                "unknown-rule             | cold-chain.test.yaml  | rule:",
                "unknown-certainty        | cold-chain.test.yaml  | certainty:",
                "nothing-to-expect        | cold-chain.test.yaml  | fires: … certainty:",
                "severity-never-reached   | cold-chain.test.yaml  | rail-freight-access:",
            })
    void theWrongOneIsRefusedAndTheRightOneIsNot(String code, String file, String place) {
        for (Explanation.Example example : examples(Problem.named(code).orElseThrow())) {
            assertThat(codes(file, place, example.wrong())).as(example.wrong()).containsOnly(code);
            assertThat(codes(file, place, example.right())).as(example.right()).isEmpty();
        }
    }

    private List<String> codes(String file, String place, String example) {
        Path fresh = folder.resolve(String.valueOf(++used));
        return new ExampleFiles(fresh).put(file, place, example).codes();
    }

    /** The example in every language, once where it reads the same. */
    private static Set<Explanation.Example> examples(Problem problem) {
        return Arrays.stream(Lang.values())
                .map(lang -> Explanation.of(problem, lang).example().orElseThrow())
                .collect(Collectors.toSet());
    }
}
