package catchup.report.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.report.Columns;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.trial.Mutant;
import catchup.trial.Mutant.Kind;
import catchup.trial.Mutants;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that no test notices, told so that an author knows what to test. */
class SurvivorsTest {

    private static final List<Mutant> ALL = Mutants.of(Sample.RULES);

    /** Two of each kind. */
    private static final List<Mutant> SOME = Arrays.stream(Kind.values())
            .flatMap(
                    kind -> ALL.stream().filter(mutant -> mutant.kind() == kind).limit(2))
            .toList();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void textTellsEveryOneWithItsPlaceAndCountsTheKinds(Lang lang) {
        String text = new Survivors(ALL, SOME, Sample.RULES, Options.in(lang)).text();
        assertThat(text).doesNotContainPattern("\\{\\d").doesNotContain("null").doesNotContain("Optional");
        for (Mutant mutant : SOME) {
            assertThat(text).contains("\n    " + mutant.at() + "\n");
        }
        assertThat(text.lines().filter(line -> line.startsWith("  - "))).hasSameSizeAs(SOME);
        for (Kind kind : Kind.values()) {
            long all = ALL.stream().filter(mutant -> mutant.kind() == kind).count();
            assertThat(text).containsPattern("\\b" + (all - 2) + "(/| of )" + all + "\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void withoutASurvivorOnlyTheCountIsTold(Lang lang) {
        String text = new Survivors(SOME, List.of(), Sample.RULES, Options.in(lang)).text();
        assertThat(text).doesNotContain("  - ").contains("100.0%");
        assertThat(new Survivors(List.of(), List.of(), Sample.RULES, Options.in(lang)).text())
                .contains("100%");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noLineIsWiderThanThePage(Lang lang) {
        for (int width : new int[] {40, 63, 140}) {
            String text = new Survivors(ALL, SOME, Sample.RULES, new Options(lang, 0, width, false)).text();
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void jsonSaysOfEachWhatItChanges(Lang lang) throws IOException {
        JsonNode root = new ObjectMapper().readTree(new Survivors(ALL, ALL, Sample.RULES, Options.in(lang)).json());
        assertThat(root.path("changes").asInt()).isEqualTo(ALL.size());
        assertThat(root.path("noticed").asInt()).isZero();
        assertThat(root.path("survivors")).hasSameSizeAs(ALL);
        List<String> idle = new ArrayList<>();
        for (JsonNode survivor : root.path("survivors")) {
            String change = survivor.path("change").asText();
            String[] sides = change.split(" → |→ ", -1);
            assertThat(survivor.has("rule")).isNotEqualTo(survivor.has("indicator"));
            assertThat(change).isNotBlank();
            if (sides.length == 2 && sides[0].equals(sides[1])) {
                idle.add(change);
            }
        }
        assertThat(idle).as("changes that read the same before and after").isEmpty();
    }
}
