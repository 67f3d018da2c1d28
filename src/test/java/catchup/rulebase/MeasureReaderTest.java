package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureReaderTest {

    /** A fiche in order; it starts in line 1. */
    private static final String FICHE = """
            - id: one
              theme: logistics
              name: { en: "One", zh: "一" }
              steps: { en: ["a", "b"], zh: ["甲", "乙"] }
              why: { en: "w", zh: "因" }
              lead: government
              support: [firms, association]
              horizon: 1-3
              phase: 2
              cost: very-high
              kpis: [logistics-cost-share]
              suits: [inland]
              unsuited: [coastal]
              builds-on: [natural-suitability]
              prerequisites: []
              conflicts: []
              synergies: []
              risks: [ { risk: { en: "r", zh: "险" }, mitigation: { en: "m", zh: "解" } } ]
              principles: [P1.2]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFicheInOrderIsRead() {
        Diagnostics diagnostics = new Diagnostics();
        RuleBase rules = measures(FICHE).read(diagnostics).orElseThrow();
        assertThat(rules.measures().get("one").phase()).isEqualTo(2);
        assertThat(rules.measures().get("one").steps()).hasSize(2);
        assertThat(rules.measures().find("一")).contains(rules.measures().get("one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: one | id: One | bad-id 1:7",
                "id: one | id: 'a\" ) ); x' | bad-id 1:7",
                "id: one | id: '' | empty-text 1:7",
                "id: one | idd: one | unknown-key 1:3 ? id",
                "theme: logistics | theme: logistic | unknown-dimension 2:10 ? logistics",
                "zh: \"一\" | zh: \"\" | empty-text 3:26",
                "name: { en: \"One\", zh: \"一\" } | name: One | wrong-shape 3:9",
                "zh: [\"甲\", \"乙\"] | zh: [\"甲\"] | wrong-shape 4:10",
                "zh: [\"甲\", \"乙\"] | fr: [\"甲\"] | missing-key 4:10;unknown-key 4:28",
                "lead: government | lead: goverment | not-one-of 6:9 ? government",
                "lead: government | lead: [government] | wrong-shape 6:9",
                "support: [firms, association] | support: [firm] | not-one-of 7:13 ? firms",
                "horizon: 1-3 | horizon: 1-4 | not-one-of 8:12 ? 1-3",
                "phase: 2 | phase: 4 | bad-count 9:10",
                "phase: 2 | phase: two | bad-count 9:10",
                "phase: 2 | phase: 1.5 | bad-count 9:10",
                "'  phase: 2' | '  fase: 2' | missing-key 1:3;unknown-key 9:3",
                "cost: very-high | cost: VERY_HIGH | not-one-of 10:9 ? very-high",
                "kpis: [logistics-cost-share] | kpis: [logistics-cost] | unknown-indicator 11:10 ? logistics-cost-share",
                "suits: [inland] | suits: [inlnd] | unknown-setting 12:11 ? inland",
                "unsuited: [coastal] | unsuited: [costal] | unknown-setting 13:14 ? coastal",
                "builds-on: [natural-suitability] | builds-on: { a: b } | wrong-shape 14:14",
                "prerequisites: [] | prerequisites: [on] | unknown-measure 15:19 ? one",
                "prerequisites: [] | prerequisites: [one] | linked-to-itself 15:19",
                "synergies: [] | synergies: [one] | linked-to-itself 17:15",
                "conflicts: [] | conflicts: [one] | linked-to-itself 16:15",
                "mitigation: { | mitigatoin: { | unknown-key 18:42 ? mitigation",
                "principles: [P1.2] | principles: [P100] | unknown-principle 19:16 ? P10.1",
            })
    void everyFieldIsChecked(String old, String text, String expected) {
        String fiche = FICHE.replace(old, text);
        assertThat(fiche).isNotEqualTo(FICHE);
        List<String> problems = List.of(expected.split(";"));
        assertThat(measures(fiche).problems())
                .containsExactlyElementsOf(
                        problems.stream().map(each -> "measures.yaml " + each).toList());
    }

    @Test
    void linksAreNamedOnce() {
        String both = FICHE.replace("synergies: []", "synergies: [two, two]") + second("[]");
        assertThat(measures(both).problems()).containsExactly("measures.yaml duplicate-id 17:20 & 17:15");
    }

    @Test
    void aPrerequisiteMustNotBelongToALaterPhase() {
        String both = FICHE.replace("prerequisites: []", "prerequisites: [two]")
                + second("[]").replace("phase: 2", "phase: 3");
        assertThat(measures(both).problems()).containsExactly("measures.yaml prerequisite-later 15:19");
    }

    @Test
    void measuresMustNotNeedEachOtherInACircle() {
        String both = FICHE.replace("prerequisites: []", "prerequisites: [two]") + second("[one]");
        RuleFolder rules = measures(both);
        assertThat(rules.problems()).containsExactly("measures.yaml prerequisite-loop 1:7");
        Diagnostics diagnostics = new Diagnostics();
        rules.read(diagnostics);
        assertThat(diagnostics.all().get(0).arguments()).containsExactly("one → two → one");
    }

    @Test
    void theSameIdOrNameTwiceIsReportedWithBothPlaces() {
        assertThat(measures(FICHE + FICHE).problems()).containsExactly("measures.yaml duplicate-id 20:7 & 1:7");
        assertThat(measures(FICHE + FICHE.replace("id: one", "id: two")).problems())
                .containsOnly("measures.yaml duplicate-name 20:7 & 1:7");
    }

    @Test
    void whatIsNoListOfFichesIsReported() {
        assertThat(measures("a: b\n").problems()).containsExactly("measures.yaml wrong-shape 1:1");
        assertThat(measures("- one\n").problems()).containsExactly("measures.yaml wrong-shape 1:3");
    }

    @Test
    void aChainAsLongAsAFileHoldsIsNoDanger() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            chain.append("- { id: m")
                    .append(i)
                    .append(", prerequisites: [m")
                    .append((i + 1) % 50_000)
                    .append("] }\n");
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(measures(chain.toString()).problems()).isNotEmpty());
    }

    private static String second(String prerequisites) {
        return FICHE.replace("id: one", "id: two")
                .replace("\"One\"", "\"Two\"")
                .replace("\"一\"", "\"二\"")
                .replace("prerequisites: []", "prerequisites: " + prerequisites);
    }

    private RuleFolder measures(String text) {
        return RuleFolder.bare(folder.resolve(Integer.toHexString(text.hashCode())))
                .write("measures.yaml", text);
    }
}
