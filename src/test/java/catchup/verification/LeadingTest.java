package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of the catalogues that nothing reaches, or that lead nowhere. */
class LeadingTest {

    private static final String DIAGNOSE = BadFolder.file("diagnose");

    private static final String FICHE = """

            - id: unrecommended
              theme: chain
              name: { en: "Never recommended", zh: "从不建议" }
              steps: { en: ["Nothing"], zh: ["无"] }
              why: { en: "None", zh: "无" }
              lead: firms
              support: []
              horizon: 0-1
              phase: 1
              cost: low
              kpis: [tariff-level]
              suits: []
              unsuited: []
              builds-on: []
              prerequisites: []
              conflicts: []
              synergies: []
              risks: [ { risk: { en: "None", zh: "无" }, mitigation: { en: "None", zh: "无" } } ]
              principles: [P3.1]
            """;

    @TempDir
    private Path folder;

    @Test
    void theShippedRulesHaveNoFinding() {
        assertThat(BadFolder.withTests(folder).found()).isEmpty();
    }

    @Test
    void aMeasureThatIsNeverRecommendedAndMovesNothing() {
        BadFolder bad = BadFolder.in(folder)
                .append("measures.yaml", FICHE)
                .edit(
                        "measures.yaml",
                        "builds-on: [research-institutes, tertiary-share]\n  prerequisites: []",
                        "builds-on: [research-institutes, tertiary-share]\n  prerequisites: [unrecommended]");
        String fiche = place(bad, "- id: unrecommended");
        assertThat(bad.found())
                .containsExactly(
                        "measures.yaml prerequisite-never-recommended " + place(bad, "- id: testing-centre") + " & "
                                + fiche,
                        "measures.yaml measure-never-recommended " + fiche,
                        "measures.yaml measure-moves-nothing " + fiche);
    }

    @Test
    void entriesThatNothingUses() {
        BadFolder bad = BadFolder.in(folder)
                .append("cautions.csv", "ungiven,Never given,从不发出,Text,文字,P1.1\n")
                .append("settings.csv", "lunar,setting,on the moon,月面\n")
                .append("dimensions.csv", "empty,Empty,空\nleisure,Leisure,休闲\n")
                .append("principles.csv", "P99.1,lever,Nobody says so.,无人提及。\n")
                .append("indicators.csv", "unread,leisure,Not read,未用,%,up,ratio,0,100,0.2,0.4,0.6,0.8,,judged,,\n");
        assertThat(bad.found())
                .containsExactly(
                        "cautions.csv caution-never-given " + bad.at("cautions.csv", "ungiven"),
                        "dimensions.csv dimension-without-indicators " + bad.at("dimensions.csv", "empty"),
                        "indicators.csv indicator-not-looked-at " + bad.at("indicators.csv", "unread"),
                        "principles.csv principle-not-cited " + bad.at("principles.csv", "P99.1"),
                        "settings.csv setting-not-looked-at " + bad.at("settings.csv", "lunar"));
    }

    @Test
    void aDiagnosisThatLeadsNowhereAndAGapThatNothingAnswers() {
        BadFolder bad = BadFolder.in(folder)
                .append("dimensions.csv", "leisure,Leisure,休闲\n")
                .append("indicators.csv", "idle,leisure,Idle hours,闲暇,%,up,ratio,0,100,0.2,0.4,0.6,0.8,,judged,,\n")
                .append("diagnoses.csv", "aimless,simple,supply,Aimless,无下文,Nothing,没有,P1.1\n")
                .rule("diagnose", "leads nowhere", """
                            the gap in "idle" is at least severe
                        """, "    diagnose \"aimless\"");
        assertThat(bad.found())
                .containsExactly(
                        "diagnoses.csv diagnosis-leads-nowhere " + bad.at("diagnoses.csv", "aimless"),
                        "indicators.csv gap-not-answered " + bad.at("indicators.csv", "idle,") + " & 3:1");
    }

    @Test
    void aSeverityBeyondWhichNoRuleLooks() {
        BadFolder bad = BadFolder.in(folder)
                .append("dimensions.csv", "leisure,Leisure,休闲\n")
                .append("indicators.csv", "patchy,leisure,Patchy,有漏,%,up,ratio,0,100,0.2,0.4,0.6,0.8,,judged,,\n")
                .edit("measures.yaml", "kpis: [testing-centres,", "kpis: [testing-centres, patchy,")
                .rule("diagnose", "only the middle", """
                            the gap in "patchy" is at least moderate
                            the gap in "patchy" is at most severe
                        """, "    diagnose \"unstable-supply\"");
        assertThat(bad.found())
                .containsExactly(
                        "indicators.csv severity-not-covered " + bad.at("indicators.csv", "patchy") + " & 3:1");
    }

    @Test
    void aKindOfRegionForWhichNoRuleActs() {
        BadFolder bad = BadFolder.in(folder)
                .edit(
                        "recommend/chain-and-processing.dslr",
                        "    the diagnosis \"missing-testing\" is made\n",
                        "    the diagnosis \"missing-testing\" is made\n    the region is \"food\"\n")
                .rule("recommend", "testing for farms", """
                            the diagnosis "missing-testing" is made
                            the region is "farm"
                        """, "    recommend \"testing-centre\"");
        assertThat(bad.found())
                .containsExactly("diagnoses.csv setting-not-covered "
                        + bad.at("diagnoses.csv", "missing-testing") + " & "
                        + bad.at("recommend/chain-and-processing.dslr", "rule \"missing testing") + " & 3:1");
    }

    @Test
    void kindsOfRegionThatTogetherAreAllNeedNoRuleForOthers() {
        BadFolder bad = BadFolder.in(folder)
                .edit(
                        "recommend/chain-and-processing.dslr",
                        "    the diagnosis \"missing-testing\" is made\n",
                        "    the diagnosis \"missing-testing\" is made\n    the region is \"food\"\n")
                .rule("recommend", "testing elsewhere", """
                            the diagnosis "missing-testing" is made
                            the region is not "food"
                        """, "    recommend \"testing-centre\"");
        assertThat(bad.found()).isEmpty();
    }

    @Test
    void aRuleWithoutATestThatFiresItOrJustDoesNot() {
        BadFolder bad =
                BadFolder.withTests(folder).rule("diagnose", "untested", """
                            the gap in "port-quality" is at least critical
                            the region is "island"
                        """, "    diagnose \"weak-sea-access\"");
        assertThat(bad.found())
                .containsExactly(DIAGNOSE + " rule-without-firing-test 3:1", DIAGNOSE + " rule-without-near-miss 3:1");
    }

    private static String place(BadFolder bad, String fiche) {
        return bad.at("measures.yaml", fiche).replace(":1", ":7");
    }
}
