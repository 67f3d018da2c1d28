package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Drafts are fitted to how the author of a file has laid it out. */
class TestPlacesTest {

    private static final String FILE = "rules/diagnose/new.test.yaml";
    private static final String DRAFT = "  - test: \"new\"\n    rule: \"x\"\n    fires: no\n";

    @Test
    void whereThereIsNoFileOneIsBegun() {
        assertThat(places().beside(Written.FILE, tests(), List.of(DRAFT, DRAFT)))
                .isEqualTo(new Insertion(FILE, 0, "tests:\n" + DRAFT + "\n" + DRAFT));
        assertThat(places().scales("rules/indicators.test.yaml", List.of(), List.of(DRAFT)))
                .isEqualTo(new Insertion("rules/indicators.test.yaml", 0, "scales:\n" + DRAFT));
    }

    @Test
    void draftsStandAsFarApartAndAsFarInAsTheOthers() {
        assertThat(places("tests:", "  - test: a", "    fires: no", "", "  - test: b", "    fires: no")
                        .behind(at(5), List.of(DRAFT, DRAFT)))
                .isEqualTo(new Insertion(FILE, 6, "\n" + DRAFT + "\n" + DRAFT));
        assertThat(places("tests:", "- test: a", "  fires: no", "- test: b", "  fires: no")
                        .behind(at(4), List.of(DRAFT)))
                .isEqualTo(new Insertion(FILE, 5, "- test: \"new\"\n  rule: \"x\"\n  fires: no\n"));
        assertThat(places("tests:", "      - test: a", "        fires: no").behind(at(2), List.of(DRAFT)))
                .isEqualTo(new Insertion(FILE, 3, DRAFT.indent(4)));
    }

    @Test
    void aTestEndsBeforeWhatBelongsToTheNext() {
        TestPlaces places = places(
                "tests:",
                "  - test: a",
                "    # about its facts",
                "    facts:",
                "      x: mild",
                "",
                "  # about b",
                "  - test: b");
        assertThat(places.behind(at(2), List.of(DRAFT)).afterLine()).isEqualTo(5);
        assertThat(places.behind(at(8), List.of(DRAFT)).afterLine()).isEqualTo(8);
    }

    @Test
    void theLineThatSaysWhetherARuleFiresIsFoundWhereItStandsAlone() {
        TestPlaces places = places(
                "tests:",
                "  - test: a",
                "    fires: yes",
                "  - { test: b, fires: yes }",
                "  - test: c",
                "    fires:",
                "      yes");
        assertThat(places.firesOf(test(2))).contains(3);
        assertThat(places.firesOf(test(4))).isEmpty();
        assertThat(places.firesOf(test(5))).isEmpty();
    }

    private static TestPlaces places(String... lines) {
        return new TestPlaces(file -> file.equals(FILE) ? List.of(lines) : List.of());
    }

    private static Location at(int line) {
        return new Location(FILE, line, 5, 6);
    }

    private static RuleTest test(int line) {
        RuleTest.Given nothing = new RuleTest.Given(Set.of(), Map.of(), List.of(), List.of());
        return new RuleTest(
                "", "x", nothing, new RuleTest.Expected(true, Optional.empty(), Optional.empty()), at(line));
    }

    private static RuleTests tests() {
        return new RuleTests(List.of(), List.of());
    }
}
